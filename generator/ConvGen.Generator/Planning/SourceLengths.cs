namespace ConvGen.Generator.Planning;

/// <summary>
/// The number of characters that the parts of a kernel take up in its source, measured on generated files, including indentation. Families count
/// their parts and add up these lengths.
/// </summary>
internal static class SourceLengths
{
    /// <summary>A method without the statements below: its documentation, parameters, loops and references.</summary>
    public const int Method = 1_500;

    /// <summary>A statement that multiplies vectors by one broadcast element, without the vectors.</summary>
    public const int Statement = 95;

    /// <summary>A vector and its sum in such a statement.</summary>
    public const int MultiplyAdd = 22;

    /// <summary>A multiply-add of a single element that is read from memory.</summary>
    public const int ElementMultiplyAdd = 106;

    /// <summary>Loading a vector, alone or with others.</summary>
    public const int Load = 48;

    /// <summary>Declaring and storing an accumulator.</summary>
    public const int Accumulator = 80;
}
