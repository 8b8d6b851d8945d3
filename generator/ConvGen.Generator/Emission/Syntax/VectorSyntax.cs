using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>How the operations of a tile are written for one vector width.</summary>
internal sealed class VectorSyntax(VectorWidth width, ElementType elementType)
{
    private readonly string _element = elementType.Keyword();
    private readonly string _class = $"Vector{width.Bits}";

    /// <summary>The type of an accumulator.</summary>
    public string Type => width.IsScalar ? _element : $"{_class}<{_element}>";

    /// <summary>The suffix that distinguishes the names of methods for this width.</summary>
    public string Suffix => width.IsScalar ? "Scalar" : $"{width.Bits}";

    public string Zero => width.IsScalar ? "0" : $"{Type}.Zero";

    /// <summary>A vector with one element in every lane.</summary>
    public string Broadcast(string element) => width.IsScalar ? element : $"{_class}.Create({element})";

    /// <summary>A vector of contiguous elements.</summary>
    public string Load(string reference, int offset) => LoadContiguous(reference, Expression.Number(offset));

    /// <summary>A vector of inputs.</summary>
    /// <param name="reference">The reference that offsets are relative to.</param>
    /// <param name="offset">The offset of the first input.</param>
    /// <param name="load">How it is loaded.</param>
    /// <param name="step">How the distance from one input to the next is written.</param>
    public string Load(string reference, string offset, LaneLoad load, string step) => load switch
    {
        LaneLoad.Contiguous => LoadContiguous(reference, offset),
        _ when width.IsScalar => Element(reference, offset),
        LaneLoad.EverySecond => $"StridedLoad.{_class}By2(ref {Element(reference, offset)})",
        _ => $"StridedLoad.{_class}By(ref {Element(reference, offset)}, {step})",
    };

    /// <summary>A vector of contiguous elements at an offset that may be a name.</summary>
    public string LoadAt(string reference, string offset) =>
        width.IsScalar ? Element(reference, offset) : $"{_class}.LoadUnsafe(ref {Element(reference, offset)})";

    /// <summary>
    /// x·weight + sum. Above 128 bits, the instruction is known to exist; at 128 bits and below, the runtime library checks for it.
    /// </summary>
    public string MultiplyAdd(string x, string weight, string sum) => width.Bits switch
    {
        512 => $"Avx512F.FusedMultiplyAdd({x}, {weight}, {sum})",
        256 => $"Fma.MultiplyAdd({x}, {weight}, {sum})",
        _ => $"Lanes.MultiplyAdd({x}, {weight}, {sum})",
    };

    /// <summary>A vector with the lanes of one vector where a mask is set, and those of another where it is not.</summary>
    public string Select(string mask, string set, string unset) => $"{_class}.ConditionalSelect({mask}, {set}, {unset})";

    /// <summary>A mask that is set for a range of lanes.</summary>
    public string Mask(int first, int end) => $"LaneMask.{_class}Of{(elementType == ElementType.Float ? "Single" : "Double")}({first}, {end})";

    /// <summary>The statement that stores a value.</summary>
    public string Store(string value, string reference, string offset)
    {
        string place = Element(reference, offset);
        return width.IsScalar ? $"{place} = {value};" : $"{Primary(value)}.StoreUnsafe(ref {place});";
    }

    private string LoadContiguous(string reference, string offset) => width.IsScalar
        ? Element(reference, offset)
        : offset == "0" ? $"{_class}.LoadUnsafe(ref {reference})" : $"{_class}.LoadUnsafe(ref {reference}, {offset})";

    // A sum needs parentheses before a member is called on it.
    private static string Primary(string value) => value.StartsWith("sum", StringComparison.Ordinal) && value.Contains(" + ") ? $"({value})" : value;

    /// <summary>The element at an offset from a reference.</summary>
    public static string Element(string reference, int offset) => Element(reference, $"{offset}");

    /// <summary>The element at an offset from a reference.</summary>
    public static string Element(string reference, string offset) => offset == "0" ? reference : $"Unsafe.Add(ref {reference}, {offset})";
}
