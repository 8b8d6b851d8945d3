using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>The rules for options that exist for all axes or sides and for each of them.</summary>
internal static class AxisOptionRules
{
    public static void Check(Declaration declaration, AutoPadding autoPadding, Findings findings)
    {
        IReadOnlyList<AxisNames> axes = AxisNames.Of(declaration.Kind);
        string[] sides = [.. axes.SelectMany(axis => new[] { axis.Before, axis.After })];
        CheckAgainst(ArgumentNames.Stride, axes.Select(axis => axis.Stride), declaration, findings);
        CheckAgainst(ArgumentNames.Dilation, axes.Select(axis => axis.Dilation), declaration, findings);
        CheckAgainst(ArgumentNames.Padding, sides, declaration, findings);
        CheckAgainst(ArgumentNames.OutputPadding, axes.Select(axis => axis.OutputPadding), declaration, findings);
        if (autoPadding != AutoPadding.None)
        {
            foreach (string padding in sides.Prepend(ArgumentNames.Padding).Where(declaration.IsWritten))
            {
                findings.AddAt(padding, Rules.AutoPaddingExcludesPadding, padding, autoPadding.ToString());
            }
        }

        CheckExtents(axes, declaration, findings);
    }

    private static void CheckAgainst(string general, IEnumerable<string> perAxis, Declaration declaration, Findings findings)
    {
        if (declaration.Number(general) is not int all)
        {
            return;
        }

        foreach (string option in perAxis)
        {
            if (declaration.Number(option) is int value && value != all)
            {
                findings.AddAt(option, Rules.OptionsContradict, option, Findings.Text(value), general, Findings.Text(all));
            }
        }
    }

    // The extents are declared all or none.
    private static void CheckExtents(IReadOnlyList<AxisNames> axes, Declaration declaration, Findings findings)
    {
        string[] written = [.. axes.Select(axis => axis.Extent).Where(declaration.IsWritten)];
        string[] missing = [.. axes.Select(axis => axis.Extent).Where(extent => !declaration.IsWritten(extent))];
        if (written.Length > 0 && missing.Length > 0)
        {
            findings.AddAt(written[0], Rules.ExtentMissing, string.Join(" and ", written), Are(written), string.Join(" and ", missing), Are(missing));
        }

        static string Are(string[] extents) => extents.Length == 1 ? "is" : "are";
    }
}
