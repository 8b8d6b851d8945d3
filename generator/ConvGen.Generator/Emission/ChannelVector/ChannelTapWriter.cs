using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Planning.ChannelVector;
using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Emission.ChannelVector;

/// <summary>Prints the multiply-adds of single taps.</summary>
internal sealed class ChannelTapWriter(SourceWriter writer, ChannelVectorPlan plan, KernelParameters parameters, ChannelTilePlan tiles)
{
    private readonly VectorSyntax _syntax = new(tiles.Width, plan.Geometry.Formats.Accumulator);
    private readonly int _lanes = tiles.Width.Lanes(plan.Geometry.Formats.Accumulator);

    // One statement cannot multiply an input by all weights.
    private bool SplitsInput => !plan.HasChannelLanes && tiles.Vectors > VectorGroup.Largest;

    /// <summary>The name of an accumulator.</summary>
    public static string Sum(int column, int vector) => $"sum{column}_{vector}";

    /// <summary>Declares the variables for the operands that a tile holds.</summary>
    public void PrintVariables(ChannelTileMethod method)
    {
        // A place without some of the inputs assigns only the others, which the language does not see.
        string start = Holds(method) == HeldOperands.Inputs && method.Places != ChannelTilePlaces.None ? " = default" : "";
        IEnumerable<string> names = Holds(method) == HeldOperands.Inputs
            ? method.Taps!.Value.SelectMany(tap => tap.Columns).Select(column => column.Register).Distinct().OrderBy(register => register).Select(Input)
            : Enumerable.Range(0, tiles.Vectors).Select(Weight).Concat(SplitsInput ? ["x"] : []);
        writer.Line($"{_syntax.Type} {string.Join(", ", names.Select(name => name + start))};");
    }

    /// <summary>Prints a tap of an unrolled row.</summary>
    /// <param name="method">The tile's method.</param>
    /// <param name="tap">The tap.</param>
    /// <param name="line">The offset, from the line, of its first column.</param>
    /// <param name="weights">The offset of the tap's weights.</param>
    public void Print(ChannelTileMethod method, ChannelTap tap, string line, string weights)
    {
        if (Holds(method) == HeldOperands.Inputs)
        {
            PrintInputs(method, tap, line);
            PrintWeightByWeight(method, tap, weights);
            return;
        }

        PrintWeights(weights);
        PrintWhereMet(method, tap.Columns, column => PrintColumn(column.Column, InputAt(line, column), "line"));
    }

    /// <summary>Loads the weights of a tap.</summary>
    public void PrintWeights(string offset)
    {
        foreach (VectorGroup group in VectorGroup.Split([.. Enumerable.Range(0, tiles.Vectors).Select(vector => vector * _lanes)], _lanes))
        {
            string[] names = [.. Enumerable.Range(group.First, group.Count).Select(Weight)];
            writer.Line(_syntax.LoadAdjacent(names, "taps", Expression.Sum(offset, Expression.Number(group.First * _lanes))));
        }
    }

    /// <summary>Prints one column's multiply-adds with the weights that the tile holds.</summary>
    public void PrintColumn(int column, string place, string line)
    {
        string[] weights = [.. Enumerable.Range(0, tiles.Vectors).Select(Weight)];
        string[] sums = [.. Enumerable.Range(0, tiles.Vectors).Select(vector => Sum(column, vector))];
        if (plan.HasChannelLanes)
        {
            for (int vector = 0; vector < tiles.Vectors; vector++)
            {
                writer.Line(_syntax.MultiplyAddLoad(line, Expression.Sum(place, Expression.Number(vector * _lanes)), [weights[vector]], [sums[vector]]));
            }
        }
        else if (!SplitsInput)
        {
            writer.Line(_syntax.MultiplyAddBroadcast(line, place, weights, sums, tiles.Chain.ReadsAnew));
        }
        else
        {
            writer.Line($"x = {_syntax.Broadcast(line, place, tiles.Chain.ReadsAnew)};");
            foreach (string statement in _syntax.MultiplyAdds("x", weights, sums))
            {
                writer.Line(statement);
            }
        }
    }

    // A method that loops over the taps, for places without some of them, holds one tap's weights.
    private HeldOperands Holds(ChannelTileMethod method) => method.Taps is null ? HeldOperands.Weights : tiles.Operands;

    private void PrintInputs(ChannelTileMethod method, ChannelTap tap, string line) => PrintWhereMet(
        method,
        tap.Columns.Where(column => !column.IsHeld),
        column => writer.Line($"{Input(column.Register)} = {_syntax.Broadcast("line", InputAt(line, column), tiles.Chain.ReadsAnew)};"));

    // Each vector of weights is multiplied by the inputs of all columns. Places without some of them have statements of their own.
    private void PrintWeightByWeight(ChannelTileMethod method, ChannelTap tap, string weights)
    {
        if (method.Places == ChannelTilePlaces.None)
        {
            PrintWeightByWeight([.. tap.Columns], weights);
            return;
        }

        IEnumerable<ChannelTilePlaces> places = new[] { ChannelTilePlaces.Inside, ChannelTilePlaces.LeftEnd, ChannelTilePlaces.RightEnd }
            .Where(place => method.Places.HasFlag(place));
        foreach (IGrouping<string, ChannelTilePlaces> alike in places.GroupBy(place => string.Join(" ", Met(place).Select(column => column.Column))))
        {
            ChannelTilePlaces together = alike.Aggregate((left, right) => left | right);
            using (together == method.Places ? null : writer.Block($"if ({IsMet(method.Places, method.Places & ~together)})"))
            {
                PrintWeightByWeight(Met(alike.First()), weights);
            }
        }

        TapColumn[] Met(ChannelTilePlaces place) => [.. tap.Columns.Where(column => !column.MissingAt.HasFlag(place))];
    }

    private void PrintWeightByWeight(TapColumn[] columns, string weights)
    {
        for (int vector = 0; vector < tiles.Vectors && columns.Length > 0; vector++)
        {
            int current = vector;
            writer.Line(_syntax.MultiplyAddLoad(
                "taps",
                Expression.Sum(weights, Expression.Number(vector * _lanes)),
                [.. columns.Select(column => Input(column.Register))],
                [.. columns.Select(column => Sum(column.Column, current))]));
        }
    }

    // Columns that are missing at the same places share a condition.
    private void PrintWhereMet(ChannelTileMethod method, IEnumerable<TapColumn> columns, Action<TapColumn> print)
    {
        TapColumn[] all = [.. columns];
        for (int i = 0; i < all.Length; i++)
        {
            ChannelTilePlaces missing = all[i].MissingAt;
            using (missing == ChannelTilePlaces.None ? null : writer.Block($"if ({IsMet(method.Places, missing)})"))
            {
                print(all[i]);
                while (missing != ChannelTilePlaces.None && i + 1 < all.Length && all[i + 1].MissingAt == missing)
                {
                    i++;
                    print(all[i]);
                }
            }
        }
    }

    // The condition that a tile is not at one of the places where it has no input. There are at most three places, so either these are one or the others are.
    private static string IsMet(ChannelTilePlaces all, ChannelTilePlaces missing)
    {
        ChannelTilePlaces met = all & ~missing;
        return missing is ChannelTilePlaces.Inside or ChannelTilePlaces.LeftEnd or ChannelTilePlaces.RightEnd
            ? $"typeof(TPlace) != typeof({missing})"
            : $"typeof(TPlace) == typeof({met})";
    }

    private string InputAt(string line, TapColumn column) =>
        Expression.Sum(line, Expression.Product(Expression.Number(column.Input), parameters.InputColumnPitch));

    private static string Weight(int vector) => $"weight{vector}";

    private static string Input(int register) => $"x{register}";
}
