using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Planning.RowVector;

namespace ConvGen.Generator.Emission.RowVector;

/// <summary>Prints how a tile's sums reach the output.</summary>
internal sealed class RowStoreWriter(TileContext tile)
{
    private readonly SourceWriter _writer = tile.Phase.Writer;
    private readonly KernelParameters _parameters = tile.Phase.Parameters;
    private readonly Finish _finish = tile.Phase.Model.Operator.Finish;
    private readonly RowTileMethod _method = tile.Method;
    private readonly VectorSyntax _syntax = tile.Vectors;

    // The distance in the output, in elements, from one column of a tile to the next.
    private string ColumnStep => Expression.Product(Expression.Number(tile.Phase.Phase.Walks.Width.OutputStep), _parameters.OutputColumnPitch);

    /// <summary>Prints the stores.</summary>
    /// <param name="column">The tile's first column.</param>
    public void Print(string column)
    {
        if (tile.Plan.UsesScratch)
        {
            PrintScratchStores();
        }

        new StorePlace(_writer, tile.Phase.Geometry, tile.Phase.Model, _parameters, tile.Phase.Walks).PrintTargets(column);
        if (tile.Plan.UsesScratch)
        {
            PrintCopies();
        }
        else
        {
            PrintStores();
        }
    }

    // Scalar columns may be non-contiguous too.
    private void PrintStores()
    {
        string linePitch = _method.Rows == 1 ? _parameters.OutputChannelPitch : _parameters.OutputRowPitch;
        for (int line = 0; line < _method.Channels * _method.Rows; line++)
        {
            foreach (VectorGroup group in Groups(isSingle: tile.Plan.Width.IsScalar || _finish != Finish.None))
            {
                string offset = Expression.Sum(
                    Expression.Product(Expression.Number(line), linePitch),
                    Expression.Product(Expression.Number(_method.Pass.Offsets[group.First]), ColumnStep));
                string residual = _syntax.Load("residualTarget", offset);
                IEnumerable<string> values = Vectors(group)
                    .Select(vector => FinishSyntax.Apply(_finish, TileContext.Accumulator(line, vector), residual, _parameters.AccumulatorElement));
                _writer.Line(_syntax.StoreAdjacent([.. values], "target", offset));
            }
        }
    }

    private void PrintScratchStores()
    {
        _writer.Comment("The sums go to the scratch buffer first: channel by channel, each with its columns contiguous.");
        for (int channel = 0; channel < _method.Channels; channel++)
        {
            foreach (VectorGroup group in Groups(isSingle: false))
            {
                string offset = Expression.Number(channel * _method.Pass.Columns + _method.Pass.Offsets[group.First]);
                _writer.Line(_syntax.StoreAdjacent([.. Vectors(group).Select(vector => TileContext.Accumulator(channel, vector))], "scratch", offset));
            }
        }

        _writer.Gap();
    }

    // A finished sum is a longer expression, so it is stored by itself.
    private IEnumerable<VectorGroup> Groups(bool isSingle) => isSingle
        ? Enumerable.Range(0, _method.Pass.Vectors).Select(vector => new VectorGroup(vector, 1))
        : VectorGroup.Split([.. _method.Pass.Offsets], tile.Plan.Width.Lanes(tile.Phase.Geometry.Formats.Accumulator));

    private static IEnumerable<int> Vectors(VectorGroup group) => Enumerable.Range(group.First, group.Count);

    // Column by column, so that the channels of a pixel, which are contiguous in a channels-last layout, are written together.
    private void PrintCopies()
    {
        using (_writer.Block($"for (int i = 0; i < {_method.Pass.Columns}; i++)"))
        {
            _writer.Line($"ref {_parameters.OutputElement} to = ref Elements.At(ref target, {Expression.Product("i", ColumnStep)});");
            if (_finish.HasResidual)
            {
                _writer.Line($"ref {_parameters.OutputElement} residualFrom = ref Elements.At(ref residualTarget, {Expression.Product("i", ColumnStep)});");
            }

            for (int channel = 0; channel < _method.Channels; channel++)
            {
                string offset = Expression.Product(Expression.Number(channel), _parameters.OutputChannelPitch);
                string from = VectorSyntax.Element("scratch", Expression.Sum("i", Expression.Number(channel * _method.Pass.Columns)));
                string value = FinishSyntax.Apply(_finish, from, VectorSyntax.Element("residualFrom", offset), _parameters.AccumulatorElement);
                _writer.Line($"{VectorSyntax.Element("to", offset)} = {value};");
            }
        }
    }
}
