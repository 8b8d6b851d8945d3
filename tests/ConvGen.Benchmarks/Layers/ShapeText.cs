using System.Globalization;
using System.Text.RegularExpressions;
using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>A layer given on the command line, such as <c>64,64,3,56,56,s2,p1</c>.</summary>
internal static partial class ShapeText
{
    public const string Form =
        "in,out,kernel,height,width and then, in any order: s stride, p padding, d dilation, g groups (s2, p1, d2, g4; s2x1 for height x width), "
        + "cl (channels last), bias, t (transposed). The kernel may be rectangular: 3x5.";

    private const int LargestTensor = 1 << 26;

    /// <summary>Reads a layer.</summary>
    /// <exception cref="FormatException">The text is not a valid layer. The message says where.</exception>
    public static Workload Parse(string text)
    {
        string[] parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length < 5)
        {
            throw new FormatException($"'{text}' has only {parts.Length} of the 5 sizes that a shape begins with. Expected: {Form}");
        }

        var layer = new KernelCase
        {
            InChannels = Size(text, parts[0]),
            OutChannels = Size(text, parts[1]),
            Kernel = Pair(text, parts[2]),
            Image = (Size(text, parts[3]), Size(text, parts[4])),
        };
        layer = parts.Skip(5).Aggregate(layer, (current, option) => WithOption(text, current, option));
        RequireValid(text, layer);
        return new(text.Replace(" ", ""), layer);
    }

    private static KernelCase WithOption(string text, KernelCase layer, string option)
    {
        switch (option)
        {
            case "cl":
                return layer with { Layout = TensorLayout.ChannelsLast };
            case "bias":
                return layer with { Bias = true };
            case "t":
                return layer with { Transposed = true };
        }

        string value = option.Length == 0 ? "" : option[1..];
        switch (option.FirstOrDefault())
        {
            case 's':
                return layer with { Stride = Pair(text, value) };
            case 'd':
                return layer with { Dilation = Pair(text, value) };
            case 'g':
                return layer with { Groups = Size(text, value) };
            case 'p':
                (_, int vertical, int horizontal) = Pair(text, value);
                return layer with { Padding = (vertical, vertical, horizontal, horizontal) };
            default:
                throw new FormatException($"'{text}' has the unknown option '{option}'. Expected: {Form}");
        }
    }

    private static PerAxis Pair(string text, string value)
    {
        Match match = OneOrTwoSizes().Match(value);
        if (!match.Success)
        {
            throw new FormatException($"'{text}' has '{value}' where a size such as 3 or 3x5 is expected.");
        }

        int first = Size(text, match.Groups[1].Value);
        return (first, match.Groups[2].Success ? Size(text, match.Groups[2].Value) : first);
    }

    private static int Size(string text, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int size)
            ? size
            : throw new FormatException($"'{text}' has '{value}' where an integer is expected.");

    private static void RequireValid(string text, KernelCase layer)
    {
        try
        {
            ConvolutionShape shape = layer.Shape;
            shape.RequireValid();
            if (new[] { shape.InputLength, shape.WeightLength, shape.OutputLength }.Max() > LargestTensor)
            {
                throw new FormatException($"'{text}' has a tensor of more than {LargestTensor} elements, which is too large for this program.");
            }
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            throw new FormatException($"'{text}' is not a valid convolution: {exception.Message}", exception);
        }
    }

    [GeneratedRegex("^([0-9]+)(?:x([0-9]+))?$")]
    private static partial Regex OneOrTwoSizes();
}
