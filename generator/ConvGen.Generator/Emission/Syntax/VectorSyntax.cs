using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>How the operations of a tile are written for one vector width.</summary>
internal sealed class VectorSyntax(VectorWidth width, ElementType elementType)
{
    private readonly string _element = elementType.Keyword();
    private readonly string _class = $"Vector{width.Bits}";
    private readonly string _statements = $"Lanes{width.Bits}";

    /// <summary>The type of an accumulator.</summary>
    public string Type => width.IsScalar ? _element : $"{_class}<{_element}>";

    /// <summary>The suffix that distinguishes the names of methods for this width.</summary>
    public string Suffix => width.IsScalar ? "Scalar" : $"{width.Bits}";

    public string Zero => width.IsScalar ? "0" : "default";

    /// <summary>Prints the declarations of accumulators: one statement for each line of a tile, or one for all if a line is a single vector.</summary>
    /// <param name="writer">The writer to print to.</param>
    /// <param name="lines">The number of lines.</param>
    /// <param name="vectors">The number of vectors in a line.</param>
    /// <param name="name">The name of an accumulator.</param>
    /// <param name="start">What its chain starts from.</param>
    public void PrintAccumulators(SourceWriter writer, int lines, int vectors, Func<int, int, string> name, Func<int, int, string> start)
    {
        int together = vectors == 1 ? lines : 1;
        for (int first = 0; first < lines; first += together)
        {
            IEnumerable<string> declarations =
                from line in Enumerable.Range(first, together)
                from vector in Enumerable.Range(0, vectors)
                select $"{name(line, vector)} = {start(line, vector)}";
            writer.Line($"{Type} {string.Join(", ", declarations)};");
        }
    }

    /// <summary>A vector with the element at an offset in every lane.</summary>
    /// <param name="reference">The reference that the offset is relative to.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="isAnew">Whether the element is read even if another statement has read it.</param>
    public string Broadcast(string reference, string offset, bool isAnew = false) =>
        width.IsScalar ? Element(reference, offset) : $"{_statements}.Broadcast{Anew(isAnew)}(ref {reference}, {offset})";

    /// <summary>A vector of inputs.</summary>
    /// <param name="reference">The reference that offsets are relative to.</param>
    /// <param name="offset">The offset of the first input.</param>
    /// <param name="load">How it is loaded.</param>
    /// <param name="step">How the distance from one input to the next is written.</param>
    public string Load(string reference, string offset, LaneLoad load, string step) => load switch
    {
        _ when width.IsScalar || load == LaneLoad.Contiguous => Load(reference, offset),
        LaneLoad.EverySecond => $"StridedLoad.{_class}By2(ref {Element(reference, offset)})",
        _ => $"StridedLoad.{_class}By(ref {Element(reference, offset)}, {step})",
    };

    /// <summary>A vector of contiguous elements.</summary>
    public string Load(string reference, string offset) =>
        width.IsScalar ? Element(reference, offset) : $"{_statements}.Load(ref {reference}, {offset})";

    /// <summary>The statement that loads adjacent vectors into variables.</summary>
    public string LoadAdjacent(IReadOnlyList<string> variables, string reference, string offset) => variables.Count == 1
        ? $"{variables[0]} = {Load(reference, offset)};"
        : $"{_statements}.Load{variables.Count}(ref {reference}, {offset}, {string.Join(", ", variables.Select(variable => $"out {variable}"))});";

    /// <summary>The statement that stores values next to each other.</summary>
    public string StoreAdjacent(IReadOnlyList<string> values, string reference, string offset) => values.Count == 1
        ? Store(values[0], reference, offset)
        : $"{_statements}.Store{values.Count}({string.Join(", ", values)}, ref {reference}, {offset});";

    /// <summary>x·weight + sum.</summary>
    public string MultiplyAdd(string x, string weight, string sum) =>
        width.IsScalar ? $"Lanes.MultiplyAdd({x}, {weight}, {sum})" : $"{_statements}.MultiplyAdd({x}, {weight}, {sum})";

    /// <summary>The statement that adds the products of the element at an offset and several vectors to as many sums.</summary>
    /// <param name="reference">The reference that the offset is relative to.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="vectors">The vectors.</param>
    /// <param name="sums">The sums.</param>
    /// <param name="isAnew">Whether the element is read even if another statement has read it.</param>
    public string MultiplyAddBroadcast(
        string reference, string offset, IReadOnlyList<string> vectors, IReadOnlyList<string> sums, bool isAnew = false) =>
        $"{_statements}.MultiplyAdd{Anew(isAnew)}{vectors.Count}(ref {reference}, {offset}, {Operands(vectors, sums)});";

    /// <summary>The statement that adds the products of contiguous elements, starting at an offset, and several vectors to as many sums.</summary>
    public string MultiplyAddLoad(string reference, string offset, IReadOnlyList<string> vectors, IReadOnlyList<string> sums) =>
        $"{_statements}.MultiplyAddLoad{(vectors.Count == 1 ? "" : vectors.Count)}(ref {reference}, {offset}, {Operands(vectors, sums)});";

    /// <summary>
    /// The statement that adds the products of the element at an offset and several vectors to as many sums, but of the first one only the lanes where a
    /// mask is set.
    /// </summary>
    public string MaskedMultiplyAddBroadcast(string reference, string offset, string mask, IReadOnlyList<string> vectors, IReadOnlyList<string> sums) =>
        $"{_statements}.MaskedMultiplyAdd{vectors.Count}(ref {reference}, {offset}, {mask}, {Operands(vectors, sums)});";

    /// <summary>The statements that add the products of a factor and several vectors to as many sums.</summary>
    public IEnumerable<string> MultiplyAdds(string factor, IReadOnlyList<string> vectors, IReadOnlyList<string> sums)
    {
        int largest = width.IsScalar ? 1 : VectorGroup.Largest;
        for (int first = 0; first < vectors.Count; first += largest)
        {
            string[] ofVectors = [.. vectors.Skip(first).Take(largest)];
            string[] ofSums = [.. sums.Skip(first).Take(largest)];
            yield return ofVectors.Length == 1
                ? $"{ofSums[0]} = {MultiplyAdd(ofVectors[0], factor, ofSums[0])};"
                : $"{_statements}.MultiplyAddBy{ofVectors.Length}({factor}, {Operands(ofVectors, ofSums)});";
        }
    }

    /// <summary>A vector with the lanes of one vector where a mask is set, and those of another where it is not.</summary>
    public string Select(string mask, string set, string unset) => $"{_class}.ConditionalSelect({mask}, {set}, {unset})";

    /// <summary>A mask that is set for a range of lanes.</summary>
    public string Mask(int first, int end) => $"LaneMask.{_class}Of{(elementType == ElementType.Float ? "Single" : "Double")}({first}, {end})";

    /// <summary>The statement that stores a value.</summary>
    public string Store(string value, string reference, string offset) =>
        width.IsScalar ? $"{Element(reference, offset)} = {value};" : $"{_statements}.Store({value}, ref {reference}, {offset});";

    private static string Anew(bool isAnew) => isAnew ? "Anew" : "";

    private static string Operands(IReadOnlyList<string> vectors, IReadOnlyList<string> sums) =>
        $"{string.Join(", ", vectors)}, {string.Join(", ", sums.Select(sum => $"ref {sum}"))}";

    /// <summary>The element at an offset from a reference.</summary>
    public static string Element(string reference, int offset) => Element(reference, $"{offset}");

    /// <summary>The element at an offset from a reference.</summary>
    public static string Element(string reference, string offset) => offset == "0" ? reference : $"Elements.At(ref {reference}, {offset})";
}
