namespace ConvGen.Generator.Planning;

/// <summary>
/// The number of characters that the parts of a kernel take up in its source, measured on generated files, including indentation. Families count
/// their parts and add up these lengths.
/// </summary>
internal static class SourceLengths
{
    /// <summary>A method without the statements below: its documentation, parameters, loops and references.</summary>
    public const int Method = 1_900;

    /// <summary>A multiply-add.</summary>
    public const int MultiplyAdd = 86;

    /// <summary>What is added to a multiply-add in which only some lanes take part.</summary>
    public const int Selection = 65;

    /// <summary>A multiply-add with an operand that is read from memory.</summary>
    public const int MemoryMultiplyAdd = 106;

    /// <summary>Loading a vector.</summary>
    public const int Load = 80;

    /// <summary>Broadcasting an element.</summary>
    public const int Broadcast = 104;

    /// <summary>Declaring and storing an accumulator.</summary>
    public const int Accumulator = 170;
}
