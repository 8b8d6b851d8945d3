namespace ConvGen.Generator.Tests.Planning;

/// <summary>For any declaration, the generated code remains readable, or the declaration is rejected.</summary>
public sealed class CodeSizeTests
{
    private const int MostCharacters = 200_000;

    [Theory]
    [InlineData("Conv2D(64, 128, 3, Height = 56, Width = 56, Padding = 1, Stride = 2, Bias = true, Residual = true, Activation = Activation.HardSwish)")]
    [InlineData("Conv2D(3, 32, 3, Height = 224, Width = 224, Padding = 1, Stride = 2, Layout = TensorLayout.ChannelsLast, Activation = Activation.Relu6)")]
    [InlineData("Conv3D(3, 16, 3, Padding = 1, PaddingMode = PaddingMode.Replicate, Bias = true)")]
    [InlineData("ConvTranspose1D(8, 4, 4, Stride = 2)")]
    [InlineData("ConvTranspose2D(128, 64, 4, Height = 16, Width = 16, Stride = 2, Padding = 1)")]
    [InlineData("ConvTranspose2D(21, 21, 16, Stride = 8, Padding = 4)")]
    [InlineData("ConvTranspose3D(16, 8, 2, Stride = 2)")]
    [InlineData("ConvTranspose1D(1, 1, 3, Stride = 1000)")]
    public void A_kernel_is_short_or_refused(string attribute)
    {
        GenerationResult result = KernelCompilation.Run($"[{attribute}] public partial class Edge {{ }}");

        if (result.GeneratorDiagnostics.IsEmpty)
        {
            Assert.InRange(result.Text.Length, 1, MostCharacters);
        }
    }
}
