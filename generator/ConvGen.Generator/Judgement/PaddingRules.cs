using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>The rules for padding together with the kernel and the image.</summary>
internal static class PaddingRules
{
    // PyTorch, ConvTranspose2d: "output_padding must be smaller than either stride or dilation".
    public static void CheckOutputPadding(Declaration declaration, IEnumerable<NamedAxis> axes, Findings findings)
    {
        foreach ((AxisNames names, Axis axis) in axes)
        {
            int largest = Math.Max(axis.Stride, axis.Dilation) - 1;
            if (axis.OutputPadding > largest)
            {
                string written = declaration.Written(names.OutputPadding, ArgumentNames.OutputPadding)!;
                findings.AddAt(written, Rules.OutputPaddingTooLarge, written, Findings.Text(axis.OutputPadding), Findings.Text(largest));
            }
        }
    }

    /// <summary>Checks that a transposed kernel is long enough for the output that automatic padding asks for.</summary>
    public static void CheckAutoPadding(AutoPadding autoPadding, IReadOnlyList<NamedAxis> axes, Findings findings)
    {
        if (autoPadding is AutoPadding.None or AutoPadding.Valid)
        {
            return;
        }

        // The option for all axes can be suggested if its value is correct for all of them.
        bool isSameForAll = axes.Select(named => (named.Axis.Stride - named.Axis.KernelExtent, named.Axis.SamePadding < 0)).Distinct().Count() == 1;
        foreach ((AxisNames names, Axis axis) in axes.Where(named => named.Axis.SamePadding < 0))
        {
            findings.AddAt(
                ArgumentNames.AutoPadding,
                Rules.SamePaddingOutOfReach,
                autoPadding.ToString(),
                Findings.Text(axis.Stride),
                Findings.Text(axis.KernelExtent),
                names.Units(axis.KernelExtent),
                isSameForAll ? ArgumentNames.OutputPadding : names.OutputPadding,
                Findings.Text(axis.Stride - axis.KernelExtent));
        }
    }

    /// <summary>Checks that the image has what a padding mode takes from it.</summary>
    public static void CheckMode(Declaration declaration, PaddingMode mode, IEnumerable<NamedAxis> axes, Findings findings)
    {
        foreach ((AxisNames names, Axis axis) in axes)
        {
            foreach ((string side, int padding) in new[] { (names.Before, axis.PaddingBefore), (names.After, axis.PaddingAfter) })
            {
                if (axis.LargestPadding(mode) is int largest && padding > largest)
                {
                    string? written = declaration.Written(side, ArgumentNames.Padding);
                    findings.AddAt(
                        written ?? ArgumentNames.AutoPadding,
                        Rules.PaddingExceedsMode,
                        written ?? $"The padding that AutoPadding computes for the {names.Extent.ToLowerInvariant()}",
                        Findings.Text(padding),
                        mode.ToString(),
                        Findings.Text(axis.Extent!.Value),
                        names.Units(axis.Extent.Value),
                        Findings.Text(largest));
                }
            }
        }
    }
}
