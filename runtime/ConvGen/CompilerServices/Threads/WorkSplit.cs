using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>How the outputs of a call are split among threads on this machine.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WorkSplit
{
    /// <summary>Initializes a split.</summary>
    /// <param name="channels">The number of groups or blocks of channels that can be computed separately.</param>
    /// <param name="outputsPerThread">The number of outputs that keep a thread busy long enough to be worth waking it.</param>
    public WorkSplit(int channels, int outputsPerThread) => (Channels, OutputsPerThread) = (channels, outputsPerThread);

    /// <summary>Gets the number of groups or blocks of channels that can be computed separately.</summary>
    public int Channels { get; }

    /// <summary>Gets the number of outputs that keep a thread busy long enough to be worth waking it.</summary>
    public int OutputsPerThread { get; }

    /// <summary>The split of a batch, whose images each keep a thread busy.</summary>
    /// <param name="length">The number of outputs of an image.</param>
    public static WorkSplit OfImages(int length) => new(1, length);

    /// <summary>Gets the same split with the channels kept together.</summary>
    public WorkSplit WithoutChannels => new(1, OutputsPerThread);
}
