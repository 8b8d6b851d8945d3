using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>The memory and the sizes of one call of a layer.</summary>
/// <remarks>Used by generated code; not meant to be used by hand.</remarks>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct LayerCall<T>
{
    /// <summary>Describes a call.</summary>
    /// <param name="input">The input.</param>
    /// <param name="weights">The weights, in the kernel's own order.</param>
    /// <param name="bias">The bias; empty without one.</param>
    /// <param name="residual">The residual; empty without one.</param>
    /// <param name="output">The output.</param>
    /// <param name="sizes">The image's extents; where they are declared, none.</param>
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

    /// <summary>The input.</summary>
    public ReadOnlySpan<T> Input { get; }

    /// <summary>The weights, in the kernel's own order.</summary>
    public ReadOnlySpan<T> Weights { get; }

    /// <summary>The bias; empty without one.</summary>
    public ReadOnlySpan<T> Bias { get; }

    /// <summary>The residual; empty without one.</summary>
    public ReadOnlySpan<T> Residual { get; }

    /// <summary>The output.</summary>
    public Span<T> Output { get; }

    /// <summary>The image's extents; where they are declared, none.</summary>
    public ImageSizes Sizes { get; }
}
