using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The rules for a network's inputs.</summary>
internal static class InputRules
{
    public static LayerOperator? Judge(LayerQuestion question)
    {
        NumberRules.Check(question.Declaration, question.Findings);
        TensorLayout layout = KernelOptions.ReadEnum<TensorLayout>(question.Declaration, ArgumentNames.Layout, question.Findings);

        // The axes are declared from the last one on: Width; Height and Width; or all three.
        string[] written = [.. AxisNames.All.Select(axis => axis.Extent).Where(question.Declaration.IsWritten)];
        string[] required = [.. AxisNames.All.Select(axis => axis.Extent).SkipWhile(extent => !question.Declaration.IsWritten(extent))];
        string[] missing = [.. required.Except(written)];
        if (missing.Length > 0)
        {
            question.Add(
                written[0],
                Rules.ExtentMissing,
                string.Join(" and ", written),
                written.Length == 1 ? "is" : "are",
                string.Join(" and ", missing),
                missing.Length == 1 ? "is" : "are");
        }

        return question.Findings.AreNone
            ? new InputLayer(
                Shape.Of([question.Declaration.Number(ArgumentNames.Channels)!.Value, .. required.Select(extent => question.Declaration.Number(extent)!.Value)]), layout)
            : null;
    }
}
