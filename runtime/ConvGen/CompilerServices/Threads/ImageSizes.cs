using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>The extents of a call's input and output, if they are given at run time.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImageSizes
{
    /// <summary>Initializes the extents of a signal, or of an image whose rows are joined into one.</summary>
    public ImageSizes(int inputWidth, int outputWidth)
        : this(1, 1, inputWidth, outputWidth)
    {
    }

    /// <summary>Initializes the extents of an image.</summary>
    public ImageSizes(int inputHeight, int outputHeight, int inputWidth, int outputWidth)
        : this(1, 1, inputHeight, outputHeight, inputWidth, outputWidth)
    {
    }

    /// <summary>Initializes the extents of a volume.</summary>
    public ImageSizes(int inputDepth, int outputDepth, int inputHeight, int outputHeight, int inputWidth, int outputWidth)
    {
        (InputDepth, OutputDepth) = (inputDepth, outputDepth);
        (InputHeight, OutputHeight) = (inputHeight, outputHeight);
        (InputWidth, OutputWidth) = (inputWidth, outputWidth);
    }

    /// <summary>Gets the number of input slices.</summary>
    public int InputDepth { get; }

    /// <summary>Gets the number of output slices.</summary>
    public int OutputDepth { get; }

    /// <summary>Gets the number of input rows.</summary>
    public int InputHeight { get; }

    /// <summary>Gets the number of output rows.</summary>
    public int OutputHeight { get; }

    /// <summary>Gets the number of input columns.</summary>
    public int InputWidth { get; }

    /// <summary>Gets the number of output columns.</summary>
    public int OutputWidth { get; }
}
