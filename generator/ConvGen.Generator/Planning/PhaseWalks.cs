using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>The walks of one phase.</summary>
/// <param name="Depth">The walk over slices.</param>
/// <param name="Height">The walk over rows.</param>
/// <param name="Width">The walk over columns.</param>
internal sealed record PhaseWalks(Walk Depth, Walk Height, Walk Width)
{
    /// <summary>The number of taps per input channel.</summary>
    public int Taps => Depth.Taps * Height.Taps * Width.Taps;

    /// <summary>The walks that are computed at run time.</summary>
    public IEnumerable<(string Axis, Walk Walk)> AtRunTime =>
        new[] { ("Depth", Depth), ("Height", Height), ("Width", Width) }.Where(walk => walk.Item2.Unknown != WalkUnknown.Nothing);
}
