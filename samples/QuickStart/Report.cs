using System.Numerics.Tensors;

namespace QuickStart;

/// <summary>Prints the numbers of a generated kernel and those of the reference.</summary>
internal static class Report
{
    public static void Heading(string title, string input, string kernel, string output, long multiplyAdds)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine($"  {input} * {kernel} -> {output}, {multiplyAdds:N0} multiply-adds");
    }

    public static void Heading(string title, Tensor<float> input, Tensor<float> kernel, Tensor<float> output, long multiplyAdds) =>
        Heading(title, Shape(input), Shape(kernel), Shape(output), multiplyAdds);

    /// <summary>Prints both. Returns <see langword="true"/> if all numbers are equal; otherwise, <see langword="false"/>.</summary>
    public static bool SameNumbers(Tensor<float> generated, Tensor<float> reference)
    {
        Console.WriteLine($"  generated  {Text(generated)}");
        Console.WriteLine($"  reference  {Text(reference)}");
        if (generated.SequenceEqual(reference))
        {
            return true;
        }

        Console.WriteLine($"  WRONG: they differ by {Text(Tensor.Subtract<float>(generated, reference))}");
        return false;
    }

    /// <summary>Prints a difference. Returns <see langword="true"/> if it is within the limit; otherwise, <see langword="false"/>.</summary>
    public static bool SmallDifference(string what, float difference, float limit)
    {
        // Not "difference > limit", because that would accept NaN.
        bool isSmall = difference <= limit;
        Console.WriteLine($"  {what}: {difference:G2}, {(isSmall ? "within" : "WRONG: it should be within")} {limit:G2}");
        return isSmall;
    }

    private static string Shape(Tensor<float> tensor) => $"({string.Join(", ", tensor.Lengths.ToArray())})";

    /// <summary>The numbers in nested brackets, one pair per dimension, as in Python.</summary>
    private static string Text(Tensor<float> tensor) => Text([.. tensor], tensor.Lengths);

    private static string Text(ReadOnlySpan<float> numbers, ReadOnlySpan<nint> lengths)
    {
        if (lengths.IsEmpty)
        {
            return $"{numbers[0]}";
        }

        int partLength = numbers.Length / (int)lengths[0];
        List<string> parts = [];
        for (int start = 0; start < numbers.Length; start += partLength)
        {
            parts.Add(Text(numbers.Slice(start, partLength), lengths[1..]));
        }

        return $"[{string.Join(", ", parts)}]";
    }
}
