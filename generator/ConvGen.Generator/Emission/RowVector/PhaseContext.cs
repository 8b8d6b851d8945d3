using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.RowVector;

namespace ConvGen.Generator.Emission.RowVector;

/// <summary>What all writers of a phase's methods share.</summary>
/// <param name="Writer">The writer to print to.</param>
/// <param name="Geometry">The geometry that the methods compute.</param>
/// <param name="Model">The kernel.</param>
/// <param name="Parameters">The parameters that all methods have.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Walks">How its walks are written.</param>
/// <param name="Prefix">The prefix of the methods' names.</param>
/// <param name="Share">How methods receive the share of the outputs to compute.</param>
internal sealed record PhaseContext(
    SourceWriter Writer,
    Geometry Geometry,
    KernelModel Model,
    KernelParameters Parameters,
    PhasePlan Phase,
    PhaseSyntax Walks,
    string Prefix,
    ShareSyntax Share)
{
    /// <summary>How tiles receive their share. They take slices or rows as parameters; if the image has neither, they share the columns themselves.</summary>
    public ShareSyntax TileShare => Geometry is { Rank: 1, HasExtents: true } ? Share : ShareSyntax.None;

    /// <summary>Whether the columns are shared first of all, because nothing else can be, and their range is known only at run time.</summary>
    public bool SharesColumnsFirst => Share.Exists && Geometry is { Rank: 1, HasExtents: false };
}
