namespace ConvGen.Import.Tests.Models;

/// <summary>Trained models, imported, compiled without a warning, and compared with ONNX Runtime.</summary>
public sealed class ModelTests(ITestOutputHelper output)
{
    private static int[] Photograph => [1, 3, 224, 224];

    [Theory]
    [InlineData("mnist-cntk", 1, 1, 28, 28)]
    [InlineData("mnist-burn", 1, 1, 28, 28)]
    [InlineData("micro-kws", 1, 1960)]
    [InlineData("blazeface-front", 1, 128, 128, 3)]
    [InlineData("ultraface-rfb-320", 1, 3, 240, 320)]
    [InlineData("yunet", 1, 3, 160, 160)]
    public void It_agrees_with_ONNX_Runtime(string name, params int[] dimensions) => Examine(ModelFiles.Require(name), dimensions);

    [Theory]
    [InlineData("light_bvlc_alexnet")]
    [InlineData("light_densenet121")]
    [InlineData("light_inception_v1")]
    [InlineData("light_inception_v2")]
    [InlineData("light_resnet50")]
    [InlineData("light_shufflenet")]
    [InlineData("light_squeezenet")]
    [InlineData("light_vgg19")]
    [InlineData("light_zfnet512")]
    public void A_model_of_constant_weights_agrees_with_ONNX_Runtime(string name) => Examine(ModelFiles.Require(name), Photograph);

    [Fact]
    public void ResNet_18_agrees_with_ONNX_Runtime() => Examine(ModelFiles.ResNet18, Photograph);

    private void Examine(string path, int[] dimensions) =>
        ImportedModel.Examine(path, new Dictionary<string, IReadOnlyList<int>> { [OnnxRun.InputOf(path)] = dimensions }, output);
}
