namespace ConvGen;

public static partial class Reference
{
    /// <summary>Pads an image along each axis, one axis after the other.</summary>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.pad; ONNX, operator Pad. A negative padding removes elements: before the others are repeated,
    /// and after they are mirrored.
    /// </remarks>
    /// <param name="input">The input, in row-major order.</param>
    /// <param name="extents">The input's extent along each axis.</param>
    /// <param name="before">The number of elements added before the input along each axis.</param>
    /// <param name="after">The number of elements added after the input along each axis.</param>
    /// <param name="mode">What the padding consists of. For <see cref="PaddingMode.Zeros"/>, that is <paramref name="value"/>.</param>
    /// <param name="value">The value of the padding. Other modes ignore it.</param>
    /// <returns>The padded image, in row-major order.</returns>
    /// <typeparam name="T">The element type.</typeparam>
    public static T[] Pad<T>(
        ReadOnlySpan<T> input, ReadOnlySpan<int> extents, ReadOnlySpan<int> before, ReadOnlySpan<int> after, PaddingMode mode, T value)
    {
        T[] image = input.ToArray();
        int inner = 1;
        for (int axis = extents.Length - 1; axis >= 0; axis--)
        {
            image = PadAxis(image, extents[axis], inner, before[axis], after[axis], mode, value);
            inner *= before[axis] + extents[axis] + after[axis];
        }

        return image;
    }

    private static T[] PadAxis<T>(T[] image, int extent, int inner, int before, int after, PaddingMode mode, T value)
    {
        var output = new List<T>();
        int removedBefore = Math.Max(-before, 0);
        int remaining = extent - removedBefore - Math.Max(-after, 0);
        for (int outer = 0; outer < image.Length; outer += extent * inner)
        {
            for (int place = -before; place < extent + after; place++)
            {
                int source = place;
                while (mode == PaddingMode.Reflect && extent > 1 && (source < 0 || source >= extent))
                {
                    source = source < 0 ? -source : 2 * (extent - 1) - source;
                }

                while (mode == PaddingMode.Circular && source < removedBefore)
                {
                    source += remaining;
                }

                while (mode == PaddingMode.Circular && source >= removedBefore + remaining)
                {
                    source -= remaining;
                }

                source = mode == PaddingMode.Zeros ? source : Math.Clamp(source, 0, extent - 1);
                for (int i = 0; i < inner; i++)
                {
                    output.Add(source < 0 || source >= extent ? value : image[outer + source * inner + i]);
                }
            }
        }

        return [.. output];
    }
}
