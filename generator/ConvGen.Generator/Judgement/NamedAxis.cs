using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>An axis with the names that the user knows it by.</summary>
internal readonly record struct NamedAxis(AxisNames Names, Axis Axis)
{
    /// <summary>The axes that a kind of kernel has, slowest first.</summary>
    public static NamedAxis[] Of(LayerKind kind, Geometry geometry)
    {
        IReadOnlyList<AxisNames> names = AxisNames.Of(kind);
        return [.. names.Zip(geometry.Axes.Skip(AxisNames.All.Count - names.Count), (name, axis) => new NamedAxis(name, axis))];
    }
}
