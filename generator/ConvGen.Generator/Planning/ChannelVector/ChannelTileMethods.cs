using System.Globalization;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>Lists the methods that compute a plan's tiles.</summary>
internal sealed class ChannelTileMethods(Geometry geometry, Walk walk, ChannelTilePlan plan)
{
    /// <summary>The plan with its methods.</summary>
    public ChannelTilePlan Plan()
    {
        if (plan.Runs is not { } runs)
        {
            return plan with { Methods = [Interior(plan.Columns), AnyBorder(plan.Columns)] };
        }

        IReadOnlyDictionary<ChannelTilePlaces, int> sharing = new ChannelTileSharing(geometry, walk, plan).Tiles(runs);
        ChannelTileMethod? shared = sharing.Count > 0 ? Shared(sharing) : null;
        var methods = new List<ChannelTileMethod>();
        EquatableArray<ChannelTileRun> called = runs.Select(run =>
        {
            ChannelTilePlaces place = sharing.FirstOrDefault(tile => IsCovered(run, tile.Value)).Key;
            ChannelTileMethod method = place == ChannelTilePlaces.None ? MethodOf(run) : shared!;
            int index = methods.FindIndex(other => other.Name == method.Name);
            if (index < 0)
            {
                index = methods.Count;
                methods.Add(method);
            }

            return run with { Method = index, Place = place };
        }).ToEquatableArray();
        return plan with { Runs = called, Methods = methods.ToEquatableArray() };

        // All tiles inside the row are the same.
        bool IsCovered(ChannelTileRun run, int first) => run.Columns == plan.Columns
            && (run.First == first
                || (run.Border == ChannelTileBorder.None && sharing.TryGetValue(ChannelTilePlaces.Inside, out int inside) && inside == first));
    }

    private string Suffix(int columns) => string.Format(CultureInfo.InvariantCulture, "{0}_{1}x{2}", plan.Width.Bits, columns, plan.Vectors);

    private ChannelTileMethod MethodOf(ChannelTileRun run) => run.Border switch
    {
        ChannelTileBorder.None => Interior(run.Columns),
        ChannelTileBorder.Known => KnownBorder(run.First, run.Columns),
        _ => AnyBorder(run.Columns),
    };

    // The method for tiles without taps on the padding to the left or right.
    private ChannelTileMethod Interior(int columns) =>
        new($"Tile{Suffix(columns)}", columns, ChannelTileBorder.None, null, plan.Chain.UnrollsTaps ? Taps(null, columns) : null);

    // The method for any tile.
    private ChannelTileMethod AnyBorder(int columns) => new($"BorderTile{Suffix(columns)}", columns, ChannelTileBorder.LookedUp, null, null);

    // The method for the tile at a known column.
    private ChannelTileMethod KnownBorder(int column, int columns) => new(
        $"BorderTile{Suffix(columns)}_At{column.ToString(CultureInfo.InvariantCulture)}",
        columns,
        ChannelTileBorder.Known,
        column,
        Taps(column, columns));

    // The method for tiles at several places in a row: the first column of a tile at each.
    private ChannelTileMethod Shared(IReadOnlyDictionary<ChannelTilePlaces, int> tiles) => new(
        $"Tile{Suffix(plan.Columns)}",
        plan.Columns,
        ChannelTileBorder.Known,
        null,
        Enumerable.Range(0, walk.Taps)
            .Select(tap => new ChannelTap(tap, tap * walk.WeightStep, SharedColumns(tiles, tap).ToEquatableArray()))
            .Where(tap => tap.Columns.Count > 0)
            .ToEquatableArray(),
        tiles.Keys.Aggregate((left, right) => left | right));

    private IEnumerable<TapColumn> SharedColumns(IReadOnlyDictionary<ChannelTilePlaces, int> tiles, int tap)
    {
        var registers = new TapRegisters(walk, plan.Columns);
        for (int column = 0; column < plan.Columns; column++)
        {
            ChannelTilePlaces[] missing =
            [
                .. from tile in tiles
                   where geometry.InputPlace(geometry.Width, walk.InputAt(tile.Value + column, tap)) is null
                   select tile.Key,
            ];
            if (missing.Length < tiles.Count)
            {
                yield return new(
                    column,
                    checked((int)walk.InputAt(column, tap)),
                    registers.RegisterOf(column, tap),
                    registers.IsHeld(column, tap),
                    missing.Aggregate(ChannelTilePlaces.None, (left, right) => left | right));
            }
        }
    }

    private EquatableArray<ChannelTap> Taps(int? knownColumn, int columns) => Enumerable.Range(0, walk.Taps)
        .Select(tap => new ChannelTap(tap, tap * walk.WeightStep, Columns(knownColumn, columns, tap).ToEquatableArray()))
        .Where(tap => tap.Columns.Count > 0)
        .ToEquatableArray();

    private IEnumerable<TapColumn> Columns(int? knownColumn, int columns, int tap)
    {
        var registers = new TapRegisters(walk, columns);
        for (int column = 0; column < columns; column++)
        {
            int? input = knownColumn is int first
                ? geometry.InputPlace(geometry.Width, walk.InputAt(first + column, tap))
                : column * walk.InputStep + tap * walk.TapStep;
            if (input is int met)
            {
                yield return new(column, met, registers.RegisterOf(column, tap), registers.IsHeld(column, tap));
            }
        }
    }
}
