using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>The rules for code without loops.</summary>
internal static class UnrollRules
{
    public static void Check(Unroll unroll, Geometry geometry, IEnumerable<NamedAxis> axes, Findings findings)
    {
        if (unroll != Unroll.Full)
        {
            return;
        }

        if (!geometry.HasExtents)
        {
            findings.AddAt(ArgumentNames.Unroll, Rules.UnrollNeedsExtent, string.Join(" and ", axes.Select(axis => axis.Names.Extent)));
        }
        else if (!FullUnrolling.IsPossible(geometry))
        {
            findings.AddAt(
                ArgumentNames.Unroll,
                Rules.UnrollTooLarge,
                Findings.Text(geometry.MultiplyAdds),
                Findings.Text(geometry.OutputLength),
                Findings.Text(FullUnrolling.MultiplyAdds),
                Findings.Text(FullUnrolling.Outputs));
        }
    }
}
