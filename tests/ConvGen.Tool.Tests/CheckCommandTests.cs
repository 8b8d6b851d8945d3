namespace ConvGen.Tool.Tests;

/// <summary>A check sees every change of the model, and none of what users may edit.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly Convgen _convgen = new();

    public void Dispose() => _convgen.Dispose();

    [Fact]
    public void A_model_that_is_the_same_is_equal()
    {
        Import();

        Assert.Equal(0, Check().ExitCode);
    }

    [Theory]
    [InlineData("    [MaxPool2D(2)] partial", "    // The scores.\n    [ MaxPool2D( 2 ) ] /* at last */\n    internal sealed partial")]
    [InlineData("public sealed partial class Small\n{", "/// <summary>[MaxPool2D(3)] partial class Other;</summary>\ninternal partial class Small\n{")]
    [InlineData("using ConvGen;", "using ConvGen;\nnamespace Company.Models;\n#pragma warning disable CA1707 // [MaxPool2D(3)] partial class Other;")]
    [InlineData("\n", "\r\n")]
    [InlineData("[Network]", "[Network(Weights = \"[Add] partial class Other;\")]")]
    public void Edits_that_declare_the_same_layers_do_not_count(string text, string edited)
    {
        Import();
        _convgen.Write("Small.cs", _convgen.Read("Small.cs").Replace(text, edited, StringComparison.Ordinal));

        Convgen.Result result = Check();

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Layers_that_differ_are_shown_as_a_difference()
    {
        Import("--input", "image=1x1x4x4", "--namespace", "Company");
        _convgen.Imported = (path, options) => Networks.Small(path, options, "Conv2D(1, 2, kernelSize: 1, Bias = true, Activation = Activation.Relu), Output");

        Convgen.Result result = Check();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            [
                $"Layers that differ between '{_convgen.PathOf("Small.cs")}' (-) and 'models/small.onnx' (+):",
                "- [Conv2D(1, 2, kernelSize: 1, Bias = true)] partial class Conv;",
                "+ [Conv2D(1, 2, kernelSize: 1, Bias = true, Activation = Activation.Relu), Output] partial class Conv;",
                $"The model has drifted. Run `convgen import models/small.onnx --output {Folder} --namespace Company --input image=1x1x4x4` again, and review the layers.",
                "",
            ],
            result.Lines);
    }

    [Fact]
    public void An_edited_layer_is_a_difference()
    {
        Import();
        _convgen.Write("Small.cs", _convgen.Read("Small.cs").Replace("kernelSize: 1", "kernelSize: 3", StringComparison.Ordinal));

        Convgen.Result result = Check();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("- [Conv2D(1, 2, kernelSize: 3, Bias = true)] partial class Conv;", result.Lines);
    }

    [Fact]
    public void If_only_weights_differ_the_source_need_not_be_reviewed()
    {
        Import();
        _convgen.Imported = (path, options) => Networks.Small(path, options, change: 1e-7f);

        Convgen.Result result = Check();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            [
                $"Weights that differ between '{_convgen.PathOf("Small.safetensors")}' and 'models/small.onnx':",
                "~ Conv.weight: 1 of 2 values differ",
                $"Only weights have drifted. Run `convgen import models/small.onnx --output {Folder}` again. The layers stay the same, so the source need not be reviewed again.",
                "",
            ],
            result.Lines);
    }

    [Fact]
    public void Tensors_that_are_new_gone_or_of_another_shape_are_named()
    {
        Import();
        NetworkWeights weights = new();
        weights.Add("Conv.weight", [1, 2, 1, 1], (ReadOnlySpan<float>)[1, 2]);
        weights.Add("Old.bias", [1], (ReadOnlySpan<float>)[0]);
        weights.Save(_convgen.PathOf("Small.safetensors"));

        Convgen.Result result = Check();

        Assert.Equal(
            [
                "+ Conv.bias: it is new in the model",
                "~ Conv.weight: its shape was (1, 2, 1, 1), and is (2, 1, 1, 1)",
                "- Old.bias: the model does not have it any more",
            ],
            result.Lines.Where(line => line.Length > 0 && line[0] is '+' or '-' or '~'));
    }

    [Fact]
    public void The_header_states_the_options_and_the_name_of_the_file_the_class()
    {
        _convgen.Run("import", "my small.onnx", "--output", Folder, "--class", "Face", "--namespace", "A.B", "--input", "my image=1x3x8x8");

        Convgen.Result result = _convgen.Run("check", "my small.onnx", _convgen.PathOf("Face.cs"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("// convgen import \"my small.onnx\" --class Face --namespace A.B --input \"my image=1x3x8x8\"\n", _convgen.Read("Face.cs"), StringComparison.Ordinal);
        Assert.Equal("Face", _convgen.Options?.ClassName);
        Assert.Equal("A.B", _convgen.Options?.Namespace);
        Assert.Equal([1, 3, 8, 8], _convgen.Options?.InputDimensions["my image"]);
    }

    [Fact]
    public void Dimensions_of_the_command_replace_those_of_the_header()
    {
        Import("--input", "image=1x3x8x8");

        Check("--input", "image=1x3x9x9");

        Assert.Equal([1, 3, 9, 9], _convgen.Options?.InputDimensions["image"]);
    }

    [Fact]
    public void A_file_without_the_header_is_refused()
    {
        Import();
        _convgen.Write("Small.cs", _convgen.Read("Small.cs").Replace("// convgen import small.onnx", "", StringComparison.Ordinal));

        Convgen.Result result = Check();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            [$"'{_convgen.PathOf("Small.cs")}' has no line '// convgen import …', which states how it was imported. Import it again, or restore this line."], result.ErrorLines);
    }

    [Fact]
    public void A_header_that_is_not_a_command_is_refused()
    {
        Import();
        _convgen.Write("Small.cs", _convgen.Read("Small.cs").Replace("small.onnx", "small.onnx --input image=1xN", StringComparison.Ordinal));

        Convgen.Result result = Check();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("'N' is not a dimension", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_are_missing_or_broken_are_one_line()
    {
        Import();
        _convgen.Write("Small.safetensors", "not weights");
        Convgen.Result broken = Check();
        File.Delete(_convgen.PathOf("Small.safetensors"));
        Convgen.Result missing = Check();

        Assert.Equal((1, 1), (broken.ExitCode, missing.ExitCode));
        Assert.Contains("Small.safetensors", Assert.Single(broken.ErrorLines), StringComparison.Ordinal);
        Assert.StartsWith($"There is no file '{_convgen.PathOf("Small.safetensors")}'", Assert.Single(missing.ErrorLines), StringComparison.Ordinal);
    }

    private string Folder => Path.GetDirectoryName(_convgen.PathOf("Small.cs"))!;

    private void Import(params string[] options) =>
        Assert.Equal(0, _convgen.Run(["import", "models/small.onnx", "--output", Folder, .. options]).ExitCode);

    private Convgen.Result Check(params string[] options) => _convgen.Run(["check", "models/small.onnx", _convgen.PathOf("Small.cs"), .. options]);
}
