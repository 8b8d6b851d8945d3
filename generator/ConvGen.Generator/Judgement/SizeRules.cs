using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>The rule that no size that generated code computes with is too large.</summary>
internal static class SizeRules
{
    /// <summary>Checks the sizes that do not depend on the image.</summary>
    public static void CheckKernel(Declaration declaration, Geometry geometry, Findings findings)
    {
        IReadOnlyList<AxisNames> axes = AxisNames.Of(declaration.Kind);
        Check(Sizes.OfKernel(geometry, axes), declaration, findings);
        if (!geometry.HasExtents)
        {
            Check(Sizes.OfColumns(geometry, axes), declaration, findings);
        }
    }

    /// <summary>Checks the sizes of the image or, if its extents are not declared, of the smallest one.</summary>
    public static void CheckImage(Declaration declaration, Geometry geometry, Findings findings) =>
        Check(Sizes.OfImage(geometry, AxisNames.Of(declaration.Kind)), declaration, findings);

    private static void Check(IEnumerable<LimitedSize> sizes, Declaration declaration, Findings findings)
    {
        foreach (LimitedSize size in sizes.Where(size => size.Value > size.Largest))
        {
            // The largest number in the declaration is the most likely mistake.
            string culprit = size.Causes.Where(declaration.IsWritten).OrderByDescending(cause => declaration.Number(cause)).First();
            findings.AddAt(culprit, Rules.SizeOverflow, size.Name, ElementCount.Text(size.Value), ElementCount.Text(size.Largest), culprit);
        }
    }
}
