using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning.Threads;

/// <summary>How a layer's outputs are shared among threads: by groups or blocks of output channels, and along the image's slowest axis.</summary>
/// <param name="Choices">What each sort of machine does, widest vectors first.</param>
internal sealed record ThreadPlan(EquatableArray<ThreadChoice> Choices)
{
    /// <summary>Whether any machine shares output channels among threads.</summary>
    public bool SplitsChannels => Choices.Any(choice => choice.Channels > 1);

    /// <summary>The choices without those of machines that do the same as the next narrower one.</summary>
    public IReadOnlyList<ThreadChoice> DistinctChoices =>
        [.. Choices.Where((choice, index) => index + 1 == Choices.Count || !choice.SharesLike(Choices[index + 1]))];
}
