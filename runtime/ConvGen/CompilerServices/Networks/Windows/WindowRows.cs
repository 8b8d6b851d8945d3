namespace ConvGen.CompilerServices;

/// <summary>The slices and rows of an input that the windows of one output row read.</summary>
internal readonly struct WindowRows
{
    public WindowRows(in PoolAxis depth, in PoolAxis height, int inputColumns, int slice, int row)
    {
        (int firstSlice, int endSlice) = (depth.FirstTap(slice), depth.EndTap(slice));
        (int firstRow, int endRow) = (height.FirstTap(row), height.EndTap(row));
        (Slices, Rows) = (Math.Max(0, endSlice - firstSlice), Math.Max(0, endRow - firstRow));
        SliceStep = depth.Dilation * height.Input * inputColumns;
        RowStep = height.Dilation * inputColumns;
        First = ((depth.Start(slice) + firstSlice * depth.Dilation) * height.Input + height.Start(row) + firstRow * height.Dilation) * inputColumns;
    }

    /// <summary>The place of the first element of the first row.</summary>
    public int First { get; }

    /// <summary>The number of slices.</summary>
    public int Slices { get; }

    /// <summary>The number of rows of each slice.</summary>
    public int Rows { get; }

    /// <summary>The step from one slice to the next.</summary>
    public int SliceStep { get; }

    /// <summary>The step from one row to the next.</summary>
    public int RowStep { get; }

    /// <summary>Whether all rows are in the padding.</summary>
    public bool IsEmpty => Slices * Rows == 0;
}
