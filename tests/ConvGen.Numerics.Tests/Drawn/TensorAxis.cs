namespace ConvGen.Numerics.Drawn;

/// <summary>One axis of the image within a tensor.</summary>
/// <param name="Extent">The number of elements along the axis.</param>
/// <param name="Pitch">The distance between neighboring elements in the tensor.</param>
internal readonly record struct TensorAxis(int Extent, int Pitch)
{
    /// <summary>The axes with these extents, slowest first.</summary>
    public static TensorAxis[] Of(TensorLayout layout, int channels, int[] extents)
    {
        int innermost = layout == TensorLayout.ChannelsLast ? channels : 1;
        return [.. extents.Select((extent, axis) => new TensorAxis(extent, extents[(axis + 1)..].Aggregate(innermost, (product, faster) => product * faster)))];
    }

    /// <summary>Shifts each element by the given number of positions; elements at the end wrap around.</summary>
    public T[] Turned<T>(T[] tensor, int distance)
    {
        (int extent, int pitch) = this;
        return Select(tensor, (place, index) => tensor[index + (place >= distance ? -distance : extent - distance) * pitch]);
    }

    /// <summary>Sets the last positions to zero.</summary>
    public T[] WithoutLast<T>(T[] tensor, int count)
        where T : struct
    {
        int extent = Extent;
        return Select(tensor, (place, index) => place < extent - count ? tensor[index] : default);
    }

    /// <summary>Sets the first positions to zero.</summary>
    public T[] WithoutFirst<T>(T[] tensor, int count)
        where T : struct => Select(tensor, (place, index) => place >= count ? tensor[index] : default);

    private T[] Select<T>(T[] tensor, Func<int, int, T> element)
    {
        var selected = new T[tensor.Length];
        for (int index = 0; index < selected.Length; index++)
        {
            selected[index] = element(index / Pitch % Extent, index);
        }

        return selected;
    }
}
