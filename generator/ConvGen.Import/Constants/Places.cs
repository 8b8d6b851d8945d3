namespace ConvGen.Import.Constants;

/// <summary>Where the elements of tensors are in their row-major order.</summary>
internal static class Places
{
    /// <summary>The place in a tensor of the element that has a place in another one.</summary>
    /// <param name="index">The place in the other tensor.</param>
    /// <param name="dimensions">The dimensions of the other tensor.</param>
    /// <param name="steps">How far a step along each axis of the other tensor goes in the tensor.</param>
    public static int Of(int index, IReadOnlyList<int> dimensions, ReadOnlySpan<int> steps)
    {
        int place = 0;
        for (int axis = dimensions.Count - 1; axis >= 0; axis--)
        {
            (index, int position) = Math.DivRem(index, dimensions[axis]);
            place += position * steps[axis];
        }

        return place;
    }

    /// <summary>How far a step along each axis of a broadcast tensor goes in the original: 0 along axes that are repeated.</summary>
    public static int[] BroadcastSteps(IReadOnlyList<int> dimensions, IReadOnlyList<int> broadcast)
    {
        int[] strides = Dimensions.Strides(dimensions);
        int[] steps = new int[broadcast.Count];
        for (int i = 1; i <= dimensions.Count; i++)
        {
            steps[^i] = dimensions[^i] == 1 ? 0 : strides[^i];
        }

        return steps;
    }
}
