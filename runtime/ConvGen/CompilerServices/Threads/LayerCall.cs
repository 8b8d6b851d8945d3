using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>The memory and the sizes of one call to a layer.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct LayerCall<T>
{
    /// <summary>Initializes the description of a call.</summary>
    /// <param name="input">The input.</param>
    /// <param name="weights">The weights, in the kernel's own order.</param>
    /// <param name="bias">The bias, or empty for none.</param>
    /// <param name="residual">The residual, or empty for none.</param>
    /// <param name="output">The output.</param>
    /// <param name="sizes">The image's extents, or <c>default</c> if they are declared.</param>
    public LayerCall(
        ReadOnlySpan<T> input, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, ReadOnlySpan<T> residual, Span<T> output, ImageSizes sizes = default)
    {
        Input = input;
        Weights = weights;
        Bias = bias;
        Residual = residual;
        Output = output;
        Sizes = sizes;
    }

    /// <summary>Gets the input.</summary>
    public ReadOnlySpan<T> Input { get; }

    /// <summary>Gets the weights, in the kernel's own order.</summary>
    public ReadOnlySpan<T> Weights { get; }

    /// <summary>Gets the bias, or empty if there is none.</summary>
    public ReadOnlySpan<T> Bias { get; }

    /// <summary>Gets the residual, or empty if there is none.</summary>
    public ReadOnlySpan<T> Residual { get; }

    /// <summary>Gets the output.</summary>
    public Span<T> Output { get; }

    /// <summary>Gets the image's extents, or <c>default</c> if they are declared.</summary>
    public ImageSizes Sizes { get; }
}
