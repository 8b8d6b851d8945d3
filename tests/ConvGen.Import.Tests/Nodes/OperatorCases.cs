namespace ConvGen.Import.Tests.Nodes;

/// <summary>The uses of an operator under test.</summary>
/// <param name="Type">The operator.</param>
/// <param name="Changes">The operator sets that define it anew, from the first that is imported on.</param>
/// <param name="IsExact">Whether it computes integers from integers, so that nothing is rounded.</param>
/// <param name="Cases">Its uses.</param>
internal sealed record OperatorCases(string Type, IReadOnlyList<int> Changes, bool IsExact, params IReadOnlyList<NodeCase> Cases)
{
    /// <summary>The newest operator set that this version of ONNX Runtime has.</summary>
    private const int Newest = 24;

    /// <summary>The last operator set that has the operator.</summary>
    public int Until { get; init; } = Newest;

    /// <summary>Each use in each operator set that changed the operator, and in the newest.</summary>
    public IEnumerable<ModelCase> Models =>
        from use in Cases
        from set in Changes.Append(Math.Min(use.Until, Until)).Append(Math.Max(use.Since, Changes[0])).Distinct().Order()
        where set >= use.Since && set <= use.Until && set <= Until
        select new ModelCase(Type, use.Title, set, numbers => use.Build(Type, set, numbers)) { IsExact = use.IsExact ?? IsExact, Refusal = use.Refusal };
}
