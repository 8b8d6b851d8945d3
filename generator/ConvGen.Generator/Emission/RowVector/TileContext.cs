using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Planning.RowVector;

namespace ConvGen.Generator.Emission.RowVector;

/// <summary>What the writers of one tile method share.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Plan">The tiles of the method's vector width.</param>
/// <param name="Method">The method.</param>
/// <param name="Vectors">How the operations of this width are written.</param>
internal sealed record TileContext(PhaseContext Phase, RowTilePlan Plan, RowTileMethod Method, VectorSyntax Vectors)
{
    /// <summary>Whether any of its taps falls on the image.</summary>
    public bool MeetsInput => Method.UsedVectors.Any();

    /// <summary>The name of an accumulator.</summary>
    /// <param name="line">The output channel or, in a tile of several rows, the row.</param>
    /// <param name="vector">The vector.</param>
    public static string Accumulator(int line, int vector) => $"sum{line}_{vector}";

    /// <summary>The name of a vector of inputs.</summary>
    public static string Input(int vector) => $"x{vector}";

    /// <summary>The name of a mask.</summary>
    public static string Mask(LaneRange lanes) => $"lanes{lanes.First}To{lanes.End - 1}";
}
