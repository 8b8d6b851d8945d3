namespace ConvGen;

/// <summary>The number of bytes that a shape needs.</summary>
internal static class TensorSize
{
    /// <summary>The number of bytes, or null if it exceeds what an array can have.</summary>
    public static int? Of(ReadOnlySpan<int> shape, StoredFormat format)
    {
        long bytes = format.Size();
        bool isEmpty = false;
        foreach (int extent in shape)
        {
            if (extent == 0)
            {
                isEmpty = true;
            }
            else
            {
                bytes = Math.Min(bytes * extent, int.MaxValue);
            }
        }

        return isEmpty ? 0 : bytes > Array.MaxLength ? null : (int)bytes;
    }
}
