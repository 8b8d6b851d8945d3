using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The rules for poolings.</summary>
internal static class PoolRules
{
    private const string OtherPooling = "name a layer with such an image with From, or use the pooling for this number of axes";

    public static LayerOperator? Judge(LayerQuestion question, bool isMax)
    {
        Declaration declaration = question.Declaration;
        IReadOnlyList<AxisNames> names = AxisNames.Of(declaration.Kind);
        NumberRules.Check(declaration, question.Findings);
        AxisOptionRules.Check(declaration, AutoPadding.None, question.Findings);
        if (!question.Findings.AreNone || !question.HasAxes(names, OtherPooling))
        {
            return null;
        }

        bool isCeiled = declaration.Value<bool>(ArgumentNames.CeilMode) ?? false;
        PoolAxis[] axes = [.. names.Select((name, index) => new PoolAxis(ReadAxis(declaration, name, question.Source.Shape.Extents[index + 1]), isCeiled))];
        for (int i = 0; i < axes.Length; i++)
        {
            Check(question, names[i], axes[i]);
        }

        if (!question.Findings.AreNone)
        {
            return null;
        }

        return new PoolLayer(
            isMax,
            [.. Enumerable.Repeat(new PoolAxis(Axis.None, false), AxisNames.All.Count - axes.Length), .. axes],
            declaration.Value<bool>(ArgumentNames.CountIncludePad) ?? true,
            Shape.Of([question.Source.Shape.Channels, .. axes.Select(axis => (int)axis.OutputExtent)]));
    }

    public static LayerOperator? JudgeAdaptive(LayerQuestion question)
    {
        Declaration declaration = question.Declaration;
        NumberRules.Check(declaration, question.Findings);
        Shape input = question.Source.Shape;
        return question.Findings.AreNone && question.HasAxes(AxisNames.Of(declaration.Kind), OtherPooling)
            ? new AdaptivePoolLayer(
                input,
                Shape.Of(
                    input.Channels,
                    declaration.Number(ArgumentNames.OutputHeight, ArgumentNames.OutputSize, 1),
                    declaration.Number(ArgumentNames.OutputWidth, ArgumentNames.OutputSize, 1)))
            : null;
    }

    // The stride's default is the kernel's extent. (PyTorch, MaxPool2d.)
    private static Axis ReadAxis(Declaration declaration, AxisNames names, int extent)
    {
        int kernel = declaration.Number(names.Kernel, ArgumentNames.KernelSize, 1);
        return new(
            extent,
            kernel,
            declaration.Number(names.Stride, ArgumentNames.Stride, kernel),
            declaration.Number(names.Dilation, ArgumentNames.Dilation, 1),
            declaration.Number(names.Before, ArgumentNames.Padding, 0),
            declaration.Number(names.After, ArgumentNames.Padding, 0));
    }

    private static void Check(LayerQuestion question, AxisNames names, PoolAxis pool)
    {
        Axis axis = pool.Axis;
        string kernel = question.Declaration.Written(names.Kernel, ArgumentNames.KernelSize)!;
        foreach ((string side, int padding) in new[] { (names.Before, axis.PaddingBefore), (names.After, axis.PaddingAfter) })
        {
            if (padding >= axis.KernelExtent)
            {
                string written = question.Declaration.Written(side, ArgumentNames.Padding)!;
                question.Add(written, Rules.PoolPaddingTooLarge, written, Findings.Text(padding), Findings.Text(axis.KernelExtent), names.Units(axis.KernelExtent));
                return;
            }
        }

        if (axis.KernelExtent > SizeLimits.Largest || axis.Extent + axis.Padding + axis.KernelExtent > SizeLimits.Largest)
        {
            question.Add(
                kernel, Rules.SizeOverflow, "The kernel's extent with its dilation", ElementCount.Text(axis.KernelExtent), ElementCount.Text(SizeLimits.Largest), kernel);
        }
        else if (pool.OutputExtent < 1)
        {
            OutputRules.Check(question.Declaration, [new(names, axis)], question.Findings);
        }
    }
}
