using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Planning.Threads;

/// <summary>How one sort of machine shares a layer's outputs among threads.</summary>
/// <param name="Machine">The sort of machine.</param>
/// <param name="Channels">The number of groups, or of blocks of output channels, that can be computed separately; 1 if channels stay together.</param>
/// <param name="OutputsPerThread">The number of outputs that keep a thread busy long enough to be worth waking it.</param>
internal sealed record ThreadChoice(VectorWidth Machine, int Channels, int OutputsPerThread)
{
    /// <summary>Whether another machine shares outputs in the same way.</summary>
    public bool SharesLike(ThreadChoice other) => Channels == other.Channels && OutputsPerThread == other.OutputsPerThread;
}
