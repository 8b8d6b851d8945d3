using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;

namespace ConvGen.Import.Operators;

/// <summary>Reads the attributes of a node that say how a kernel moves over an image.</summary>
internal static class WindowReader
{
    /// <summary>Reads the window of a convolution or a pooling.</summary>
    /// <param name="node">The node.</param>
    /// <param name="kernel">The extents of the kernel.</param>
    /// <param name="extents">The extents of the image, without the channels.</param>
    public static Window Read(NodeContext node, ImmutableArray<int> kernel, ImmutableArray<int> extents)
    {
        Window window = WithoutPadding(node, kernel);
        (ImmutableArray<int> before, ImmutableArray<int> after) = AutoPadding(node) switch
        {
            "SAME_UPPER" => Same(window, extents, moreAfter: true),
            "SAME_LOWER" => Same(window, extents, moreAfter: false),
            "VALID" => (window.Before, window.After),
            _ => Declared(node, kernel.Length),
        };
        return window with { Before = before, After = after };
    }

    /// <summary>Reads the window of a node, but not its padding, which is 0.</summary>
    public static Window WithoutPadding(NodeContext node, ImmutableArray<int> kernel)
    {
        int rank = kernel.Length;
        ImmutableArray<int> none = [.. Enumerable.Repeat(0, rank)];
        return new(
            Positive(kernel, "kernel_shape"),
            Positive(ForAxes(node, "strides", rank), "strides"),
            Positive(ForAxes(node, "dilations", rank), "dilations"),
            none,
            none);
    }

    /// <summary>Whether and how the padding is computed from the image's extents.</summary>
    public static string AutoPadding(NodeContext node) => node.Text("auto_pad", "NOTSET") switch
    {
        "NOTSET" or "" => "NOTSET",
        "SAME_UPPER" => "SAME_UPPER",
        "SAME_LOWER" => "SAME_LOWER",
        "VALID" => "VALID",
        string other => throw new RefusedException($"its auto_pad is '{other}', which must be NOTSET, SAME_UPPER, SAME_LOWER or VALID"),
    };

    /// <summary>Reads the attribute <c>pads</c>: what is added before each axis, then what is added after each.</summary>
    public static (ImmutableArray<int> Before, ImmutableArray<int> After) Declared(NodeContext node, int rank)
    {
        ImmutableArray<int> pads = Numbers(node.Integers("pads") ?? [.. Enumerable.Repeat(0L, 2 * rank)], 2 * rank, "pads");
        return pads.Any(padding => padding < 0)
            ? throw new RefusedException($"its pads {Dimensions.Text(pads)} are negative, which is not supported")
            : (pads[..rank], pads[rank..]);
    }

    /// <summary>A list of integers with a number for each axis.</summary>
    public static ImmutableArray<int> Numbers(IReadOnlyList<long> numbers, int count, string name) =>
        numbers.Count == count && numbers.All(number => number is >= int.MinValue and <= int.MaxValue)
            ? [.. numbers.Select(number => (int)number)]
            : throw new RefusedException($"its {name} must be {count} integers of 32 bits");

    private static ImmutableArray<int> ForAxes(NodeContext node, string name, int rank) =>
        node.Integers(name) is { } numbers ? Numbers(numbers, rank, name) : Window.Ones(rank);

    private static ImmutableArray<int> Positive(ImmutableArray<int> numbers, string name) => numbers.All(number => number > 0)
        ? numbers
        : throw new RefusedException($"its {name} {Dimensions.Text(numbers)} must be positive");

    // ceil(extent / stride) windows. Source: the operator documents of Conv and MaxPool.
    private static (ImmutableArray<int> Before, ImmutableArray<int> After) Same(Window window, ImmutableArray<int> extents, bool moreAfter)
    {
        int[] before = new int[window.Rank], after = new int[window.Rank];
        for (int axis = 0; axis < window.Rank; axis++)
        {
            int windows = ((extents[axis] - 1) / window.Stride[axis]) + 1;
            int total = Math.Max(0, ((windows - 1) * window.Stride[axis]) + window.Covered(axis) - extents[axis]);
            (before[axis], after[axis]) = moreAfter ? (total / 2, total - (total / 2)) : (total - (total / 2), total / 2);
        }

        return ([.. before], [.. after]);
    }
}
