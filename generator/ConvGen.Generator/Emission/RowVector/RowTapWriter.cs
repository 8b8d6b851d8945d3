using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Planning.RowVector;

namespace ConvGen.Generator.Emission.RowVector;

/// <summary>Prints the taps of a tile: the loads of their inputs, and the multiply-adds.</summary>
internal sealed class RowTapWriter(TileContext tile)
{
    private readonly SourceWriter _writer = tile.Phase.Writer;
    private readonly KernelParameters _parameters = tile.Phase.Parameters;
    private readonly RowTileMethod _method = tile.Method;
    private readonly VectorSyntax _syntax = tile.Vectors;

    /// <summary>Declares the vectors of a tap's inputs, and a weight unless it is read where it is used.</summary>
    public void PrintLocals()
    {
        string[] weight = _method.Taps.All(IsOneStatement) ? [] : ["weight"];
        _writer.Line($"{_syntax.Type} {string.Join(", ", _method.UsedVectors.Select(TileContext.Input).Concat(weight))};");
    }

    // A second masked vector has a statement of its own.
    private bool IsOneStatement(RowTap tap)
    {
        int masked = tap.Vectors.Count(vector => vector.Lanes is not null);
        return !tile.Plan.Width.IsScalar && tap.Vectors.Count - Math.Max(0, masked - 1) <= VectorGroup.Largest;
    }

    /// <summary>Prints a tap.</summary>
    /// <param name="tap">The tap.</param>
    /// <param name="line">The reference that the offsets of inputs are relative to.</param>
    /// <param name="taps">The reference that the offsets of weights are relative to.</param>
    /// <param name="lineOffset">What is added to the offsets of inputs.</param>
    /// <param name="tapsOffset">What is added to the offsets of weights.</param>
    public void Print(RowTap tap, string line, string taps, string lineOffset = "0", string tapsOffset = "0")
    {
        PrintLoads(tap, line, lineOffset);
        for (int channel = 0; channel < _method.Channels; channel++)
        {
            string offset = Expression.Sum(
                Expression.Product(Expression.Number(channel), "WeightOutputPitch"), tapsOffset, Expression.Number(tap.Weight));
            PrintMultiplyAdds(tap, channel, taps, offset);
        }
    }

    /// <summary>Prints the loads of a tap's inputs.</summary>
    public void PrintLoads(RowTap tap, string line, string lineOffset = "0")
    {
        if (tile.Plan.Load == LaneLoad.Contiguous && !tile.Plan.Width.IsScalar)
        {
            int lanes = tile.Plan.Width.Lanes(tile.Phase.Geometry.Formats.Accumulator);
            foreach (VectorGroup group in VectorGroup.Split([.. tap.Vectors.Select(vector => vector.Column)], lanes))
            {
                TapVector[] vectors = [.. tap.Vectors.Skip(group.First).Take(group.Count)];
                _writer.Line(_syntax.LoadAdjacent([.. vectors.Select(vector => TileContext.Input(vector.Vector))], line, Expression.Sum(lineOffset, InputColumns(vectors[0].Column))));
            }

            return;
        }

        foreach (TapVector vector in tap.Vectors)
        {
            string load = _syntax.Load(line, Expression.Sum(lineOffset, InputColumns(vector.Column)), tile.Plan.Load, InputColumns(tile.Phase.Phase.Walks.Width.InputStep));
            _writer.Line($"{TileContext.Input(vector.Vector)} = {load};");
        }
    }

    // The number of elements in the given number of columns.
    private string InputColumns(int columns) => Expression.Product(Expression.Number(columns), _parameters.InputColumnPitch);

    /// <summary>Prints the multiply-adds of one output channel or output row with a weight.</summary>
    public void PrintMultiplyAdds(RowTap tap, int line, string weights, string offset)
    {
        TapVector[] full = [.. tap.Vectors.Where(vector => vector.Lanes is null)];
        TapVector[] masked = [.. tap.Vectors.Where(vector => vector.Lanes is not null)];
        string[] inputs = [.. full.Select(vector => TileContext.Input(vector.Vector))];
        string[] sums = [.. full.Select(vector => TileContext.Accumulator(line, vector.Vector))];
        if (IsOneStatement(tap))
        {
            if (masked.Length == 0)
            {
                _writer.Line(_syntax.MultiplyAddBroadcast(weights, offset, inputs, sums));
            }

            for (int i = 0; i < masked.Length; i++)
            {
                string[] with = i == 0 ? inputs : [];
                string[] withSums = i == 0 ? sums : [];
                _writer.Line(_syntax.MaskedMultiplyAddBroadcast(
                    weights,
                    offset,
                    TileContext.Mask(masked[i].Lanes!),
                    [TileContext.Input(masked[i].Vector), .. with],
                    [TileContext.Accumulator(line, masked[i].Vector), .. withSums]));
            }

            return;
        }

        _writer.Line($"weight = {_syntax.Broadcast(weights, offset)};");
        foreach (string statement in _syntax.MultiplyAdds("weight", inputs, sums))
        {
            _writer.Line(statement);
        }

        foreach (TapVector vector in masked)
        {
            string sum = TileContext.Accumulator(line, vector.Vector);
            string next = _syntax.MultiplyAdd(TileContext.Input(vector.Vector), "weight", sum);
            _writer.Line($"{sum} = {_syntax.Select(TileContext.Mask(vector.Lanes!), next, sum)};");
        }
    }
}
