using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>How a phase's walks are written.</summary>
internal sealed class PhaseSyntax(Geometry geometry, KernelParameters parameters, PhaseWalks walks)
{
    /// <summary>The walk over slices.</summary>
    public WalkSyntax Depth { get; } = new(parameters, geometry.Depth, walks.Depth, "Depth");

    /// <summary>The walk over rows.</summary>
    public WalkSyntax Height { get; } = new(parameters, geometry.Height, walks.Height, "Height");

    /// <summary>The walk over columns.</summary>
    public WalkSyntax Width { get; } = new(parameters, geometry.Width, walks.Width, "Width");

    /// <summary>The taps along slices.</summary>
    public TapRange Slices => new(geometry, geometry.Depth, walks.Depth, Depth, parameters.Size("Input", "Depth"), "front", "TapSlice");

    /// <summary>The taps along rows.</summary>
    public TapRange Rows => new(geometry, geometry.Height, walks.Height, Height, parameters.Size("Input", "Height"), "top", "TapRow");

    /// <summary>The taps along columns.</summary>
    public TapRange Columns => new(geometry, geometry.Width, walks.Width, Width, parameters.Size("Input", "Width"), "left", "Tap");

    /// <summary>The offset of the first weight that a tap row uses.</summary>
    public string WeightsAt(string channel, string tapSlice, string tapRow)
    {
        string line = Expression.Sum(Expression.Product(Depth.WeightOf(tapSlice), "KernelHeight"), Height.WeightOf(tapRow));
        return Expression.Sum(
            Expression.Product(channel, "WeightInputPitch"),
            Expression.Product(line, "KernelWidth"),
            Width.FirstWeight);
    }

    /// <summary>Opens the loops over the remainders that share the methods, and declares the walks that are computed at run time.</summary>
    public IDisposable PrintRunTimeWalks(SourceWriter writer)
    {
        var loops = new Stack<IDisposable>();
        foreach ((string axis, Walk walk, WalkSyntax syntax) in new[] { ("Depth", walks.Depth, Depth), ("Height", walks.Height, Height), ("Width", walks.Width, Width) })
        {
            string remainder = $"{char.ToLowerInvariant(axis[0])}{axis.Substring(1)}Remainder";
            if (walk.Unknown == WalkUnknown.Remainder)
            {
                string end = syntax.Remainders;
                loops.Push(writer.Block($"for (int {remainder} = 0; {remainder} < {end}; {remainder}++)"));
            }

            if (walk.Unknown != WalkUnknown.Nothing)
            {
                writer.Line($"RunTimeWalk {WalkSyntax.Name(axis)} = {syntax.Make(remainder)};");
            }
        }

        return new Loops(loops);
    }

    private sealed class Loops(Stack<IDisposable> loops) : IDisposable
    {
        public void Dispose()
        {
            while (loops.Count > 0)
            {
                loops.Pop().Dispose();
            }
        }
    }
}
