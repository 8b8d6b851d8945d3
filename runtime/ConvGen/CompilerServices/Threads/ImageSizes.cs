using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>The extents of a call's input and output, where they are given at run time.</summary>
/// <remarks>Used by generated code; not meant to be used by hand.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImageSizes
{
    /// <summary>The extents of a signal, or of an image whose rows are joined to one.</summary>
    public ImageSizes(int inputWidth, int outputWidth)
        : this(1, 1, inputWidth, outputWidth)
    {
    }

    /// <summary>The extents of an image.</summary>
    public ImageSizes(int inputHeight, int outputHeight, int inputWidth, int outputWidth)
        : this(1, 1, inputHeight, outputHeight, inputWidth, outputWidth)
    {
    }

    /// <summary>The extents of a volume.</summary>
    public ImageSizes(int inputDepth, int outputDepth, int inputHeight, int outputHeight, int inputWidth, int outputWidth)
    {
        (InputDepth, OutputDepth) = (inputDepth, outputDepth);
        (InputHeight, OutputHeight) = (inputHeight, outputHeight);
        (InputWidth, OutputWidth) = (inputWidth, outputWidth);
    }

    /// <summary>The input's slices.</summary>
    public int InputDepth { get; }

    /// <summary>The output's slices.</summary>
    public int OutputDepth { get; }

    /// <summary>The input's rows.</summary>
    public int InputHeight { get; }

    /// <summary>The output's rows.</summary>
    public int OutputHeight { get; }

    /// <summary>The input's columns.</summary>
    public int InputWidth { get; }

    /// <summary>The output's columns.</summary>
    public int OutputWidth { get; }
}
