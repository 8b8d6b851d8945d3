using System.Collections.Immutable;

namespace ConvGen.Import.Layers;

/// <summary>How a kernel moves over an image, along each axis but the channels, slowest first.</summary>
/// <param name="Kernel">The extents of the kernel.</param>
/// <param name="Stride">The distances between neighboring windows.</param>
/// <param name="Dilation">The distances between neighboring taps.</param>
/// <param name="Before">The padding before the first element.</param>
/// <param name="After">The padding after the last element.</param>
internal sealed record Window(
    ImmutableArray<int> Kernel, ImmutableArray<int> Stride, ImmutableArray<int> Dilation, ImmutableArray<int> Before, ImmutableArray<int> After)
{
    private static readonly ImmutableArray<string> Axes = ["Depth", "Height", "Width"];
    private static readonly ImmutableArray<string> SidesBefore = ["Front", "Top", "Left"];
    private static readonly ImmutableArray<string> SidesAfter = ["Back", "Bottom", "Right"];

    /// <summary>The number of axes.</summary>
    public int Rank => Kernel.Length;

    /// <summary>The extent that a kernel covers along an axis, with the gaps between its taps.</summary>
    public int Covered(int axis) => ((Kernel[axis] - 1) * Dilation[axis]) + 1;

    /// <summary>The number of windows along an axis of an image.</summary>
    public int Outputs(int axis, int extent) => ((extent + Before[axis] + After[axis] - Covered(axis)) / Stride[axis]) + 1;

    /// <summary>The names of the last axes, such as <c>Height</c> and <c>Width</c>.</summary>
    public static ReadOnlySpan<string> AxisNames(int rank) => Axes.AsSpan()[^rank..];

    /// <summary>Adds the kernel's extents to the arguments: one if all are equal, otherwise one for each axis.</summary>
    public Declaration AddKernel(Declaration declaration)
    {
        if (IsUniform(Kernel))
        {
            return declaration.Named("kernelSize", Kernel[0]);
        }

        ReadOnlySpan<string> names = AxisNames(Rank);
        for (int axis = 0; axis < Rank; axis++)
        {
            declaration.Named($"kernel{names[axis]}", Kernel[axis]);
        }

        return declaration;
    }

    /// <summary>Adds stride, padding and dilation.</summary>
    /// <param name="declaration">The attribute.</param>
    /// <param name="usualStride">The stride along each axis that need not be stated.</param>
    public Declaration AddOptions(Declaration declaration, ImmutableArray<int> usualStride)
    {
        AddForAxes(declaration, "Stride", Stride, usualStride);
        AddPadding(declaration, Before, After);
        AddForAxes(declaration, "Dilation", Dilation, Ones(Rank));
        return declaration;
    }

    /// <summary>Adds padding: one number if it is the same on all sides, otherwise one for each side that has some.</summary>
    public static void AddPadding(Declaration declaration, ImmutableArray<int> before, ImmutableArray<int> after)
    {
        if (IsUniform([.. before, .. after]))
        {
            declaration.Option("Padding", before[0], 0);
            return;
        }

        for (int axis = 0; axis < before.Length; axis++)
        {
            declaration.Option($"Padding{SidesBefore[^(before.Length - axis)]}", before[axis], 0);
            declaration.Option($"Padding{SidesAfter[^(before.Length - axis)]}", after[axis], 0);
        }
    }

    /// <summary>Adds an option for each axis: one number if it is the same for all.</summary>
    public static void AddForAxes(Declaration declaration, string option, ImmutableArray<int> values, ImmutableArray<int> usual)
    {
        if (values.SequenceEqual(usual))
        {
            return;
        }

        if (IsUniform(values))
        {
            declaration.Set(option, Declaration.Text(values[0]));
            return;
        }

        ReadOnlySpan<string> names = AxisNames(values.Length);
        for (int axis = 0; axis < values.Length; axis++)
        {
            declaration.Option($"{option}{names[axis]}", values[axis], usual[axis]);
        }
    }

    /// <summary>A one for each axis.</summary>
    public static ImmutableArray<int> Ones(int rank) => [.. Enumerable.Repeat(1, rank)];

    private static bool IsUniform(ImmutableArray<int> values) => values.All(value => value == values[0]);
}
