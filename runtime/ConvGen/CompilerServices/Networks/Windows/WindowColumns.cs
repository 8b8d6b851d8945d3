namespace ConvGen.CompilerServices;

/// <summary>Neighboring windows along a row, and the elements that they read.</summary>
internal readonly struct WindowColumns
{
    public WindowColumns(in PoolAxis width, int first, int count)
    {
        (Width, First, Count) = (width, first, count);
        int start = width.Start(first);
        Extent = (count - 1) * width.Stride + width.KernelExtent;
        FirstInside = Math.Clamp(start, 0, width.Input);
        Before = Math.Min(FirstInside - start, Extent);
        After = Extent - Before - Math.Max(0, Math.Min(start + Extent, width.Input) - FirstInside);
        (int firstWhole, int endWhole) = width.WholeWindows;
        Whole = (Math.Clamp(firstWhole - first, 0, count), Math.Clamp(endWhole - first, 0, count));
    }

    /// <summary>The windows along the whole row.</summary>
    public PoolAxis Width { get; }

    /// <summary>The first window.</summary>
    public int First { get; }

    /// <summary>The number of windows.</summary>
    public int Count { get; }

    /// <summary>The number of elements from the first window's first to the last window's last one, those of the padding included.</summary>
    public int Extent { get; }

    /// <summary>The place in the input of the first element inside it.</summary>
    public int FirstInside { get; }

    /// <summary>The number of elements in the padding before the input.</summary>
    public int Before { get; }

    /// <summary>The number of elements in the padding after the input.</summary>
    public int After { get; }

    /// <summary>The windows whose elements are all inside the input, from the first one up to the end, counted from <see cref="First"/>.</summary>
    public (int First, int End) Whole { get; }
}
