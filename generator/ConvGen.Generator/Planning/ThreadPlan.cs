namespace ConvGen.Generator.Planning;

/// <summary>How a layer's outputs are shared among threads: by groups or blocks of output channels, and along the image's slowest axis.</summary>
/// <param name="Channels">
/// The number of groups, or of blocks of output channels, that every kind of machine can compute separately; 1 if channels stay together.
/// </param>
/// <param name="OutputsPerThread">The number of outputs that keep a thread busy long enough to be worth waking it.</param>
internal sealed record ThreadPlan(int Channels, int OutputsPerThread)
{
    /// <summary>Whether output channels are shared among threads.</summary>
    public bool SplitsChannels => Channels > 1;
}
