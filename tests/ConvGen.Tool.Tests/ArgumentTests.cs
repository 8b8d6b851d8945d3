namespace ConvGen.Tool.Tests;

/// <summary>What is not a command is refused in one line for each mistake, and nothing is imported.</summary>
public sealed class ArgumentTests : IDisposable
{
    private readonly Convgen _convgen = new();

    public void Dispose() => _convgen.Dispose();

    [Theory]
    [InlineData("--input", "1x3x4", "--input '1x3x4' has no name. Write the input's name, '=' and its dimensions, such as image=1x3x224x224.")]
    [InlineData("--input", "=1x3", "--input '=1x3' has no name. Write the input's name, '=' and its dimensions, such as image=1x3x224x224.")]
    [InlineData("--input", "a=", "--input 'a=': '' is not a dimension. Write numbers from 1 to 2147483647 with 'x' between them, such as a=1x3x224x224.")]
    [InlineData("--input", "a=1x-3", "--input 'a=1x-3': '-3' is not a dimension. Write numbers from 1 to 2147483647 with 'x' between them, such as a=1x3x224x224.")]
    [InlineData("--input", "a=1x0", "--input 'a=1x0': '0' is not a dimension. Write numbers from 1 to 2147483647 with 'x' between them, such as a=1x3x224x224.")]
    [InlineData("--input", "a=1x2147483648", "--input 'a=1x2147483648': '2147483648' is not a dimension. Write numbers from 1 to 2147483647 with 'x' between them, such as a=1x3x224x224.")]
    [InlineData("--class", "1st", "--class '1st' is not a name in C#: '1st' begins with '1', not with a letter or an underscore. Choose another one, such as LeNet.")]
    [InlineData("--class", "Le-Net", "--class 'Le-Net' is not a name in C#: 'Le-Net' contains '-', which is neither a letter, a digit nor an underscore. Choose another one, such as LeNet.")]
    [InlineData("--class", "../Net", "--class '../Net' is not a name in C#: '../Net' begins with '.', not with a letter or an underscore. Choose another one, such as LeNet.")]
    [InlineData("--class", "string", "--class 'string' is not a name in C#: 'string' is a keyword. Choose another one, such as LeNet.")]
    [InlineData("--class", "record", "--class 'record' is not a name in C#: 'record' is a keyword where types are declared. Choose another one, such as LeNet.")]
    [InlineData("--namespace", "A..B", "--namespace 'A..B' is not a name in C#: a name is empty. Choose another one, such as Company.Models.")]
    [InlineData("--namespace", "A.new", "--namespace 'A.new' is not a name in C#: 'new' is a keyword. Choose another one, such as Company.Models.")]
    public void A_wrong_value_is_named_with_what_was_expected(string option, string value, string message)
    {
        Convgen.Result result = _convgen.Run("import", "small.onnx", $"{option}={value}");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal([message, "Run 'convgen import --help' for the arguments."], result.ErrorLines);
        Assert.Empty(result.Output);
        Assert.Null(_convgen.Options);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("summary")]
    [InlineData("check", "small.onnx")]
    [InlineData("frobnicate")]
    [InlineData("import", "small.onnx", "--frobnicate")]
    [InlineData("import", "small.onnx", "--input", "a=1", "--input", "a=2")]
    public void What_is_not_a_command_has_exit_code_1(params string[] arguments)
    {
        Convgen.Result result = _convgen.Run(arguments);

        Assert.Equal(1, result.ExitCode);
        Assert.NotEmpty(result.Error);
        Assert.Null(_convgen.Options);
    }

    [Fact]
    public void The_options_reach_the_importer()
    {
        Convgen.Result result = _convgen.Run(
            "import", "small.onnx", "-o", _convgen.PathOf("out"), "--class", "Größe_1", "--namespace", "Company.Models",
            "--input", "a=b=1x3x4", "--input", "c=2");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("Größe_1", _convgen.Options?.ClassName);
        Assert.Equal("Company.Models", _convgen.Options?.Namespace);
        Assert.Equal([1, 3, 4], _convgen.Options?.InputDimensions["a=b"]);
        Assert.Equal([2], _convgen.Options?.InputDimensions["c"]);
    }

    [Theory]
    [InlineData("convgen check lenet.onnx", "--help")]
    [InlineData("convgen import lenet.onnx --output Models", "import", "--help")]
    [InlineData("convgen summary lenet.onnx", "summary", "-h")]
    [InlineData("convgen check lenet.onnx LeNet.cs", "check", "-?")]
    public void The_help_has_examples(string example, params string[] arguments)
    {
        Convgen.Result result = _convgen.Run(arguments);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.Lines, line => line.StartsWith(example, StringComparison.Ordinal));
        Assert.Empty(result.Error);
    }
}
