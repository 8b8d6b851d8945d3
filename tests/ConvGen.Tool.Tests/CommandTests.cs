namespace ConvGen.Tool.Tests;

/// <summary>The commands as a user runs them.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    private string Source => _line.Path("Model.cs");

    [Fact]
    public void Import_writes_the_source_and_the_weights_and_shows_the_layers()
    {
        Assert.Equal(0, Import(_line.WriteModel()));
        Assert.Equal(["Model.cs", "Model.safetensors", "model.onnx"], _line.Files);
        Assert.Contains("[Dense(2, 3, Activation = Activation.Relu, Key = \"layer\")] partial class Scores;", File.ReadAllText(Source), StringComparison.Ordinal);
        Assert.Contains("Dense", _line.Output, StringComparison.Ordinal);
        Assert.Contains(".Forward(features, scores);", _line.Output, StringComparison.Ordinal);
        Assert.Equal([3, 2], NetworkWeights.Load(_line.Path("Model.safetensors")).Shape("layer.weight"));
    }

    [Fact]
    public void A_second_import_writes_the_same_bytes()
    {
        Import(_line.WriteModel());
        byte[] source = File.ReadAllBytes(Source), weights = File.ReadAllBytes(_line.Path("Model.safetensors"));
        Import(_line.WriteModel());
        Assert.Equal(source, File.ReadAllBytes(Source));
        Assert.Equal(weights, File.ReadAllBytes(_line.Path("Model.safetensors")));
    }

    [Fact]
    public void The_class_and_the_namespace_can_be_stated()
    {
        Assert.Equal(0, Import(_line.WriteModel(), "--class", "Scorer", "--namespace", "Company.Models"));
        string source = File.ReadAllText(_line.Path("Scorer.cs"));
        Assert.Contains("namespace Company.Models;", source, StringComparison.Ordinal);
        Assert.Contains("partial class Scorer", source, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_compiled_is_listed_and_nothing_is_written()
    {
        Assert.Equal(1, Import(_line.WriteModel("Det")));
        Assert.Equal(["model.onnx"], _line.Files);
        Assert.Contains("Det", _line.Error, StringComparison.Ordinal);
        Assert.Contains("last", _line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "missing.onnx")]
    [InlineData("summary", "missing.onnx")]
    [InlineData("export", "model.onnx")]
    [InlineData("import")]
    public void Wrong_arguments_and_missing_files_are_explained_without_a_stack_trace(params string[] arguments)
    {
        Assert.Equal(1, _line.Run(arguments));
        Assert.NotEmpty(_line.Error);
        Assert.DoesNotContain("   at ", _line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_a_model_is_refused_in_one_line()
    {
        File.WriteAllText(_line.Path("model.onnx"), "<html>");
        Assert.Equal(1, _line.Run("summary", _line.Path("model.onnx")));
        Assert.Single(_line.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Summary_writes_no_files()
    {
        Assert.Equal(0, _line.Run("summary", _line.WriteModel()));
        Assert.Equal(["model.onnx"], _line.Files);
        Assert.Contains("Scores", _line.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_imported_has_not_drifted_even_if_comments_and_formatting_are_edited()
    {
        string model = _line.WriteModel();
        Import(model);
        File.WriteAllText(Source, File.ReadAllText(Source).Replace("public sealed partial class Model", "// Edited.\ninternal sealed partial  class Model", StringComparison.Ordinal));
        Assert.Equal(0, _line.Run("check", model, Source));
    }

    [Fact]
    public void A_layer_that_has_changed_is_shown()
    {
        Import(_line.WriteModel());
        Assert.Equal(1, _line.Run("check", _line.WriteModel("Sigmoid"), Source));
        Assert.Contains("Activation.Relu", _line.Output + _line.Error, StringComparison.Ordinal);
        Assert.Contains("Activation.Sigmoid", _line.Output + _line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_have_changed_are_named()
    {
        Import(_line.WriteModel());
        Assert.Equal(1, _line.Run("check", _line.WriteModel(weight: 7), Source));
        Assert.Contains("layer.weight", _line.Output + _line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_written_to_a_terminal_has_no_colors()
    {
        Import(_line.WriteModel());
        Assert.DoesNotContain('\u001b', _line.Output);
    }

    public void Dispose() => _line.Dispose();

    private int Import(string model, params string[] options) => _line.Run(["import", model, "--output", _line.Path("."), .. options]);
}
