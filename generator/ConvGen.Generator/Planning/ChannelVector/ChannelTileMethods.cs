using System.Globalization;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>Lists the methods that compute a plan's tiles.</summary>
internal sealed class ChannelTileMethods(Geometry geometry, Walk walk, ChannelTilePlan plan)
{
    private readonly string _suffix = string.Format(CultureInfo.InvariantCulture, "{0}_{1}x{2}", plan.Width.Bits, plan.Columns, plan.Vectors);

    /// <summary>The plan with its methods.</summary>
    public ChannelTilePlan Plan()
    {
        if (plan.Runs is not { } runs)
        {
            return plan with { Methods = [Interior(), AnyBorder()] };
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
        bool IsCovered(ChannelTileRun run, int first) =>
            run.First == first || (run.Border == ChannelTileBorder.None && sharing.TryGetValue(ChannelTilePlaces.Inside, out int inside) && inside == first);
    }

    private ChannelTileMethod MethodOf(ChannelTileRun run) => run.Border switch
    {
        ChannelTileBorder.None => Interior(),
        ChannelTileBorder.Known => KnownBorder(run.First),
        _ => AnyBorder(),
    };

    // The method for tiles without taps on the padding to the left or right.
    private ChannelTileMethod Interior() => new($"Tile{_suffix}", ChannelTileBorder.None, null, plan.UnrollsTaps ? Taps(null) : null);

    // The method for any tile.
    private ChannelTileMethod AnyBorder() => new($"BorderTile{_suffix}", ChannelTileBorder.LookedUp, null, null);

    // The method for the tile at a known column.
    private ChannelTileMethod KnownBorder(int column) => new(
        $"BorderTile{_suffix}_At{column.ToString(CultureInfo.InvariantCulture)}", ChannelTileBorder.Known, column, Taps(column));

    // The method for tiles at several places in a row: the first column of a tile at each.
    private ChannelTileMethod Shared(IReadOnlyDictionary<ChannelTilePlaces, int> tiles) => new(
        $"Tile{_suffix}",
        ChannelTileBorder.Known,
        null,
        Enumerable.Range(0, walk.Taps)
            .Select(tap => new ChannelTap(tap, tap * walk.WeightStep, SharedColumns(tiles, tap).ToEquatableArray()))
            .Where(tap => tap.Columns.Count > 0)
            .ToEquatableArray(),
        tiles.Keys.Aggregate((left, right) => left | right));

    private IEnumerable<TapColumn> SharedColumns(IReadOnlyDictionary<ChannelTilePlaces, int> tiles, int tap)
    {
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
                yield return new(column, checked((int)walk.InputAt(column, tap)), missing.Aggregate(ChannelTilePlaces.None, (left, right) => left | right));
            }
        }
    }

    private EquatableArray<ChannelTap> Taps(int? knownColumn) => Enumerable.Range(0, walk.Taps)
        .Select(tap => new ChannelTap(tap, tap * walk.WeightStep, Columns(knownColumn, tap).ToEquatableArray()))
        .Where(tap => tap.Columns.Count > 0)
        .ToEquatableArray();

    private IEnumerable<TapColumn> Columns(int? knownColumn, int tap)
    {
        for (int column = 0; column < plan.Columns; column++)
        {
            int? input = knownColumn is int first
                ? geometry.InputPlace(geometry.Width, walk.InputAt(first + column, tap))
                : column * walk.InputStep + tap * walk.TapStep;
            if (input is int met)
            {
                yield return new(column, met);
            }
        }
    }
}
