using System.Globalization;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>Lists the methods that compute tiles of one shape.</summary>
internal sealed class ChannelTileMethods(Geometry geometry, Walk walk, VectorWidth width, int vectors, int columns, bool unrollsTaps)
{
    private readonly string _suffix = string.Format(CultureInfo.InvariantCulture, "{0}_{1}x{2}", width.Bits, columns, vectors);

    /// <summary>The method for tiles without taps on the padding to the left or right.</summary>
    public ChannelTileMethod Interior() => new($"Tile{_suffix}", ChannelTileBorder.None, null, unrollsTaps ? Taps(null) : null);

    /// <summary>The method for any tile.</summary>
    public ChannelTileMethod AnyBorder() => new($"BorderTile{_suffix}", ChannelTileBorder.LookedUp, null, null);

    /// <summary>The method for the tile at a known column.</summary>
    public ChannelTileMethod KnownBorder(int column) => new(
        $"BorderTile{_suffix}_At{column.ToString(CultureInfo.InvariantCulture)}", ChannelTileBorder.Known, column, Taps(column));

    private EquatableArray<ChannelTap> Taps(int? knownColumn) => Enumerable.Range(0, walk.Taps)
        .Select(tap => new ChannelTap(tap, tap * walk.WeightStep, Columns(knownColumn, tap).ToEquatableArray()))
        .Where(tap => tap.Columns.Count > 0)
        .ToEquatableArray();

    private IEnumerable<TapColumn> Columns(int? knownColumn, int tap)
    {
        for (int column = 0; column < columns; column++)
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
