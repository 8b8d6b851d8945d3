namespace ConvGen.Generator.Model;

/// <summary>
/// What a kernel computes. All that is generated around a kernel's methods, such as constants, checks, documentation and the layer, depends on the
/// operator only through these members.
/// </summary>
/// <param name="Finish">What is applied to each result.</param>
internal abstract record Operator(Finish Finish)
{
    /// <summary>Whether the input's extents are declared; otherwise, they are given at run time.</summary>
    public abstract bool HasExtents { get; }

    /// <summary>The axes of the image that the user sees, slowest first.</summary>
    public abstract IReadOnlyList<ContractAxis> Axes { get; }

    /// <summary>What is read and written, in the order of the parameters.</summary>
    public abstract IReadOnlyList<Operand> Operands { get; }

    /// <summary>The constants with its sizes, in the order in which they are printed.</summary>
    public abstract IReadOnlyList<ContractConstant> Constants { get; }

    /// <summary>The lines that say what is computed: the shapes and the work.</summary>
    public abstract IReadOnlyList<string> Summary { get; }
}
