using System.Globalization;
using ConvGen.Import;

namespace ConvGen.Tool.Tests;

/// <summary>An import writes both files and says what it did, or writes nothing and says why.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly Convgen _convgen = new();

    public void Dispose() => _convgen.Dispose();

    [Fact]
    public void It_writes_the_source_and_the_weights()
    {
        Convgen.Result result = Import();

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.Equal(["Small.cs", "Small.safetensors"], _convgen.Files);
        Assert.Equal(Networks.Small("small.onnx", new()).Source, _convgen.Read("Small.cs"));
        Assert.Equal(["Conv.bias", "Conv.weight"], NetworkWeights.Load(_convgen.PathOf("Small.safetensors")).Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_second_import_replaces_the_files_with_the_same_bytes()
    {
        Import();
        byte[] source = File.ReadAllBytes(_convgen.PathOf("Small.cs")), weights = File.ReadAllBytes(_convgen.PathOf("Small.safetensors"));
        _convgen.Write("Small.cs", "edited");

        Import();

        Assert.Equal(source, File.ReadAllBytes(_convgen.PathOf("Small.cs")));
        Assert.Equal(weights, File.ReadAllBytes(_convgen.PathOf("Small.safetensors")));
        Assert.Equal(2, _convgen.Files.Count());
    }

    [Fact]
    public void It_says_what_became_of_the_nodes_the_layers_and_how_to_call_them()
    {
        Convgen.Result result = Import();

        Assert.Contains("1 x Relu[a] became a part of the layer before it.", result.Lines);
        Assert.Contains("new Small(NetworkWeights.Load(\"Small.safetensors\")).Forward(image, scores);", result.Lines);
        Assert.Contains($"Wrote '{_convgen.PathOf("Small.cs")}' and '{_convgen.PathOf("Small.safetensors")}'. Call it like this:", result.Lines);
    }

    [Fact]
    public void The_summary_is_the_table_of_the_layers_with_their_totals_and_nothing_is_written()
    {
        Convgen.Result result = _convgen.Run("summary", "small.onnx");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            [
                "layer kind output weights multiply-adds",
                "Image Input (1, 4, 4) 0 0",
                "Conv Conv2D (2, 4, 4) 1,234,567 32",
                "Scores MaxPool2D (2, 2, 2) 0 1,000",
                "total 1,234,567 1,032",
            ],
            result.Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0 && char.IsLetter(line[0])));
        Assert.Empty(_convgen.Files);
    }

    [Fact]
    public void Numbers_are_the_same_in_every_culture()
    {
        string invariant = _convgen.Run("summary", "small.onnx").Output;
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(invariant, _convgen.Run("summary", "small.onnx").Output);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Nothing_that_is_not_a_terminal_gets_control_characters_or_broken_lines()
    {
        string name = new('n', 300);
        _convgen.Imported = (_, _) => throw new ImportException("Refused.", new ImportProblem("LSTM", $"[red]{name}[/]\u001b[31m", "no\nsuch layer"));

        Convgen.Result result = Import();

        Assert.DoesNotContain('\u001b', Import().Error + _convgen.Run("summary", "--help").Output);
        Assert.Contains($"[red]{name}[/] [31m   no such layer", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_refused_is_listed_and_nothing_is_written()
    {
        _convgen.Imported = (_, _) => throw new ImportException(
            "2 parts of the model cannot be compiled.",
            new ImportProblem("LSTM", "encoder/lstm", "recurrent layers are not supported"),
            new ImportProblem("Input", "image", "state its dimensions"));

        Convgen.Result result = Import();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("2 parts of the model cannot be compiled.", result.ErrorLines[0]);
        Assert.Contains(result.ErrorLines, line => line.StartsWith("LSTM", StringComparison.Ordinal) && line.EndsWith("recurrent layers are not supported", StringComparison.Ordinal));
        Assert.Contains(result.ErrorLines, line => line.StartsWith("Input", StringComparison.Ordinal) && line.Contains("image", StringComparison.Ordinal));
        Assert.Empty(result.Output);
        Assert.Empty(_convgen.Files);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_one_line()
    {
        foreach (Exception exception in (Exception[])[new ImportException("Not a model."), new IOException("No file."), new UnauthorizedAccessException("No access.")])
        {
            _convgen.Imported = (_, _) => throw exception;

            Convgen.Result result = Import();

            Assert.Equal(1, result.ExitCode);
            Assert.Equal([exception.Message], result.ErrorLines);
            Assert.Empty(result.Output);
        }

        Assert.Empty(_convgen.Files);
    }

    [Theory]
    [InlineData("Small.cs")]
    [InlineData("Small.safetensors")]
    public void If_one_file_cannot_be_written_the_other_stays_as_it_was(string blocked)
    {
        string other = blocked == "Small.cs" ? "Small.safetensors" : "Small.cs";
        _convgen.Write(other, "as it was");
        Directory.CreateDirectory(_convgen.PathOf(blocked));

        Convgen.Result result = Import();

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.ErrorLines);
        Assert.Equal([other], _convgen.Files);
        Assert.Equal("as it was", _convgen.Read(other));
    }

    private Convgen.Result Import() => _convgen.Run("import", "small.onnx", "--output", _convgen.PathOf(""));
}
