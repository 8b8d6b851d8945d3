using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>How a phase's walks are written.</summary>
internal sealed class PhaseSyntax(Geometry geometry, KernelParameters parameters, PhasePlan phase)
{
    /// <summary>The walk over slices.</summary>
    public WalkSyntax Depth { get; } = new(parameters, geometry.Depth, phase.Depth, "Depth");

    /// <summary>The walk over rows.</summary>
    public WalkSyntax Height { get; } = new(parameters, geometry.Height, phase.Height, "Height");

    /// <summary>The walk over columns.</summary>
    public WalkSyntax Width { get; } = new(parameters, geometry.Width, phase.Width, "Width");

    /// <summary>The taps along slices.</summary>
    public TapRange Slices => new(geometry, geometry.Depth, phase.Depth, Depth, parameters.Size("Input", "Depth"), "front", "TapSlice");

    /// <summary>The taps along rows.</summary>
    public TapRange Rows => new(geometry, geometry.Height, phase.Height, Height, parameters.Size("Input", "Height"), "top", "TapRow");

    /// <summary>The taps along columns.</summary>
    public TapRange Columns => new(geometry, geometry.Width, phase.Width, Width, parameters.Size("Input", "Width"), "left", "Tap");

    /// <summary>The place of the first weight that a tap row uses.</summary>
    public string WeightsAt(string channel, string tapSlice, string tapRow)
    {
        string line = Expression.Sum(Expression.Product(Depth.WeightOf(tapSlice), "KernelHeight"), Height.WeightOf(tapRow));
        return Expression.Sum(
            Expression.Product(channel, "WeightInputPitch"),
            Expression.Product(line, "KernelWidth"),
            Width.FirstWeight);
    }
}
