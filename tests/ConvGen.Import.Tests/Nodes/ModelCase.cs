namespace ConvGen.Import.Tests.Nodes;

/// <summary>A small model under test.</summary>
/// <param name="Type">The operator that it is about.</param>
/// <param name="Title">What is particular about it.</param>
/// <param name="OperatorSet">Its operator set.</param>
/// <param name="Build">Writes it with random numbers as its weights.</param>
internal sealed record ModelCase(string Type, string Title, int OperatorSet, Func<Numbers, OnnxGraph> Build)
{
    /// <summary>Whether it computes integers from integers, so that nothing is rounded.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>A part of the reason why it cannot be compiled, or <see langword="null"/> if it can.</summary>
    public string? Refusal { get; init; }

    public override string ToString() => FormattableString.Invariant($"{Type}: {Title}, opset {OperatorSet}");
}
