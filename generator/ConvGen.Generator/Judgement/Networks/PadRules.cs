using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The rules for paddings as layers.</summary>
internal static class PadRules
{
    public static LayerOperator? Judge(LayerQuestion question)
    {
        Declaration declaration = question.Declaration;
        Findings findings = question.Findings;
        Shape input = question.Source.Shape;
        NumberRules.Check(declaration, findings);
        AxisOptionRules.Check(declaration, AutoPadding.None, findings);
        PaddingMode mode = KernelOptions.ReadEnum<PaddingMode>(declaration, ArgumentNames.PaddingMode, findings);
        IReadOnlyList<AxisNames> names = AxisNames.OfRank(input.Rank);
        foreach (AxisNames missing in AxisNames.All.Except(names))
        {
            foreach (string side in new[] { missing.Before, missing.After }.Where(declaration.IsWritten))
            {
                question.DoesNotFit(side, $"an image with {missing.Unit}s", $"remove {side}");
            }
        }

        double? value = declaration.Value<double>(ArgumentNames.Value);
        if (value is not null && mode != PaddingMode.Zeros)
        {
            question.Add(ArgumentNames.Value, Rules.OptionWithoutEffect, ArgumentNames.Value, "PaddingMode.Zeros");
        }

        if (!findings.AreNone)
        {
            return null;
        }

        PadAxis[] axes =
        [
            new(input.Channels, Padding(declaration, ArgumentNames.ChannelsBefore, null), Padding(declaration, ArgumentNames.ChannelsAfter, null)),
            .. names.Select((axis, index) =>
                new PadAxis(input.Extents[index + 1], Padding(declaration, axis.Before, ArgumentNames.Padding), Padding(declaration, axis.After, ArgumentNames.Padding))),
        ];
        CheckSides(question, mode, axes[0], "channels", ArgumentNames.ChannelsBefore, ArgumentNames.ChannelsAfter);
        for (int axis = 0; axis < names.Count; axis++)
        {
            CheckSides(question, mode, axes[axis + 1], names[axis].Units(axes[axis + 1].Extent), names[axis].Before, names[axis].After);
        }

        // The channels come first, and axes that the image does not have come after them.
        PadAxis[] all = [axes[0], .. Enumerable.Repeat(PadAxis.None, Shape.MostAxes - axes.Length), .. axes.Skip(1)];
        return findings.AreNone ? new PadLayer(mode, value ?? 0, [.. all], Shape.Of([.. axes.Select(axis => axis.OutputExtent)])) : null;
    }

    private static int Padding(Declaration declaration, string side, string? general) => declaration.Number(side, general, 0);

    // Reflection and repetition take the padding from the image.
    private static void CheckSides(LayerQuestion question, PaddingMode mode, PadAxis pad, string units, string before, string after)
    {
        int? largest = new Axis(pad.Extent, Kernel: 1, Stride: 1, Dilation: 1, pad.Before, pad.After).LargestPadding(mode);
        foreach ((string side, int padding) in new[] { (before, pad.Before), (after, pad.After) }.Where(side => side.Item2 > largest))
        {
            string written = question.Declaration.Written(side, ArgumentNames.Padding)!;
            question.Add(
                written,
                Rules.PaddingExceedsMode,
                written,
                Findings.Text(padding),
                mode.ToString(),
                Findings.Text(pad.Extent),
                units,
                Findings.Text(largest!.Value));
        }
    }
}
