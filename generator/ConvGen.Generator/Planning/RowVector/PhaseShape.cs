using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>The sizes of one phase that its plan depends on.</summary>
internal sealed class PhaseShape
{
    private readonly Geometry _geometry;
    private readonly PhaseWalks _walks;

    public PhaseShape(Geometry geometry, PhaseWalks walks)
    {
        (_geometry, _walks) = (geometry, walks);
        ColumnCount = geometry.HasExtents ? walks.Width.Outputs(geometry.OutputWidth) : null;
        Interior = ColumnCount is int columns ? walks.Width.Interior(geometry.Width.Extent!.Value, columns) : null;
        MeetsPaddingInRow = MeetsPadding(geometry.Width, walks.Width);
        MeetsPaddingBetweenRows = MeetsPadding(geometry.Height, walks.Height) || MeetsPadding(geometry.Depth, walks.Depth);
        MaskedRows = FindMaskedRows();
    }

    /// <summary>The number of columns in a row, or null if it is given at run time.</summary>
    public int? ColumnCount { get; }

    /// <summary>The columns whose taps all fall on the input, or null if the number of columns is given at run time.</summary>
    public (int Start, int End)? Interior { get; }

    /// <summary>Whether any column has taps outside the input.</summary>
    public bool MeetsPaddingInRow { get; }

    /// <summary>Whether any row or slice has taps outside the input.</summary>
    public bool MeetsPaddingBetweenRows { get; }

    /// <summary>
    /// The rows that use every tap row and are far enough inside that the elements before and after their input rows belong to the same channel; null
    /// if there are none.
    /// </summary>
    public RowRange? MaskedRows { get; }

    /// <summary>The number of columns with taps outside the input.</summary>
    public double EdgeColumns => ColumnCount is int columns && Interior is { } interior ? columns - (interior.End - interior.Start) : 0;

    /// <summary>The number of other columns.</summary>
    public double InteriorColumns => Interior is { } interior ? interior.End - interior.Start : Machine.NominalExtent;

    /// <summary>The number of rows of one channel.</summary>
    public double Rows => _geometry.HasExtents
        ? (double)_walks.Depth.Outputs(_geometry.OutputDepth) * _walks.Height.Outputs(_geometry.OutputHeight)
        : Machine.NominalExtent;

    /// <summary>Whether the outputs of a row are not contiguous.</summary>
    public bool StoresApart => _walks.Width.OutputStep > 1 || (_geometry.Layout == TensorLayout.ChannelsLast && _geometry.OutChannels > 1);

    /// <summary>
    /// The rows that tiles of several rows may cover: those that use every tap row or, if the columns at the edges are masked, the masked rows.
    /// </summary>
    public RowRange TiledRows
    {
        get
        {
            if (MeetsPaddingInRow && MaskedRows is { } masked)
            {
                return masked;
            }

            (int start, int end) = _walks.Height.Interior(_geometry.Height.Extent!.Value, _walks.Height.Outputs(_geometry.OutputHeight));
            return new(start, end);
        }
    }

    /// <summary>Whether a row has enough columns for a vector, as far as that is known.</summary>
    public bool Fills(VectorWidth vector) =>
        Interior is not { } interior || interior.End - interior.Start >= vector.Lanes(_geometry.Formats.Accumulator);

    private RowRange? FindMaskedRows()
    {
        (Walk height, Walk width) = (_walks.Height, _walks.Width);
        if (_geometry is not { HasExtents: true, Rank: 2, PaddingMode: PaddingMode.Zeros } || width.Taps == 0 || height.Taps == 0)
        {
            return null;
        }

        (int rows, int columns) = (_geometry.Height.Extent!.Value, _geometry.Width.Extent!.Value);
        long before = -(width.InputAt(0, 0) + width.LowestTap);
        long behind = width.InputAt(ColumnCount!.Value - 1, 0) + width.HighestTap + 1 - columns;
        int rowsBefore = (int)Math.Max(0, (before + columns - 1) / columns);
        int rowsBehind = (int)Math.Max(0, (behind + columns - 1) / columns);
        Walk inner = height with { Origin = height.Origin - rowsBefore };
        (int start, int end) = inner.Interior(rows - rowsBefore - rowsBehind, height.Outputs(_geometry.OutputHeight));
        return end > start ? new(start, end) : null;
    }

    // Without a declared extent, assume that padding and the reach of a transposed kernel matter somewhere.
    private static bool MeetsPadding(Axis axis, Walk walk)
    {
        if (axis is { Extent: int extent, OutputExtent: long outputExtent })
        {
            int outputs = walk.Outputs((int)outputExtent);
            return walk.Interior(extent, outputs) != (0, outputs);
        }

        return walk.Unknown != WalkUnknown.Nothing
            || (walk.Taps > 0 && (axis.Padding > 0 || walk.TapStep < 0 || walk.InteriorStart > 0 || axis.IsTransposed));
    }
}
