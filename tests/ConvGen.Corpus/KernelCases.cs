namespace ConvGen.Numerics;

/// <summary>
/// The geometries that every kernel property is tested with: each option alone, at its limits, and in combination with others; extents around the
/// number of lanes of each vector width, where tails begin and end.
/// </summary>
internal static class KernelCases
{
    public static IReadOnlyList<KernelCase> All { get; } = [.. Declared().SelectMany(Variants), .. OptionCases.All, .. ActivationCases.All, .. ResidualCases.All, .. LargeCases.All];

    private static IEnumerable<KernelCase> Declared() =>
    [
        // The chapter's shapes.
        new() { InChannels = 2, OutChannels = 3, Kernel = (2, 2), Image = (3, 3) },
        new() { InChannels = 3, OutChannels = 2, Kernel = (1, 1), Image = (3, 3) },

        // Widths around 4, 8, 16 lanes and their tiles.
        .. Widths(1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 23, 24, 31, 32, 33, 47, 48, 63, 64, 65, 96, 127, 128, 129, 200)
            .Select(width => new KernelCase { OutChannels = 2, Image = (5, width + 2) }),

        // The same with padding on both sides, so that the output has the width of the image.
        .. Widths(1, 2, 3, 6, 8, 10, 16, 18, 19, 32, 34, 50, 66, 130)
            .Select(width => new KernelCase { InChannels = 2, OutChannels = 3, Image = (4, width), Padding = (1, 1, 1, 1) }),

        // Output channels around the tiles' heights, and input channels.
        .. Widths(1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 16, 17, 29, 32)
            .Select(channels => new KernelCase { InChannels = 3, OutChannels = channels, Image = (4, 20) }),
        .. Widths(1, 2, 4, 5, 17, 64)
            .Select(channels => new KernelCase { InChannels = channels, OutChannels = 4, Image = (5, 21), Padding = (1, 1, 1, 1) }),

        // Kernels: even, odd, flat, tall, one tap, as large as the image, larger than the image without its padding.
        .. Kernels((1, 1), (1, 2), (2, 1), (1, 7), (7, 1), (2, 3), (4, 4), (5, 5), (7, 7), (1, 20), (3, 11))
            .Select(kernel => new KernelCase { InChannels = 2, OutChannels = 3, Kernel = kernel, Image = (9, 37) }),
        new() { InChannels = 2, OutChannels = 5, Kernel = (6, 19), Image = (6, 19) },
        new() { InChannels = 2, OutChannels = 2, Kernel = (5, 7), Image = (3, 4), Padding = (2, 2, 3, 3) },

        // Padding: each side alone, asymmetric, wider than the kernel, around images of one element.
        new() { OutChannels = 2, Image = (6, 19), Padding = (1, 0, 0, 0) },
        new() { OutChannels = 2, Image = (6, 19), Padding = (0, 1, 0, 0) },
        new() { OutChannels = 2, Image = (6, 19), Padding = (0, 0, 1, 0) },
        new() { OutChannels = 2, Image = (6, 19), Padding = (0, 0, 0, 1) },
        new() { OutChannels = 3, Image = (6, 19), Padding = (0, 3, 1, 2) },
        new() { OutChannels = 2, Image = (3, 18), Padding = (5, 4, 6, 7) },
        new() { OutChannels = 2, Image = (1, 1), Padding = (1, 1, 1, 1) },
        new() { OutChannels = 2, Image = (1, 1), Padding = (4, 4, 20, 20) },
        new() { OutChannels = 2, Kernel = (1, 1), Image = (3, 17), Padding = (1, 1, 1, 1) },

        // Every output has taps on the padding on both sides.
        new() { InChannels = 16, OutChannels = 16, Kernel = (1, 7), Image = (3, 3), Padding = (0, 0, 3, 3) },
        new() { InChannels = 16, OutChannels = 16, Kernel = (7, 1), Image = (3, 3), Padding = (3, 3, 0, 0) },
        new() { InChannels = 32, OutChannels = 40, Image = (1, 1), Padding = (1, 1, 1, 1), Stride = (2, 2) },
        new() { InChannels = 8, OutChannels = 8, Image = (24, 1), Padding = (1, 1, 1, 1) },
        new() { InChannels = 3, OutChannels = 40, Kernel = (5, 5), Image = (2, 2), Padding = (2, 2, 2, 2) },

        // Strides: dividing the width or not, per axis, larger than the kernel.
        .. Kernels((2, 2), (1, 2), (2, 1), (3, 3), (1, 5), (5, 1))
            .SelectMany(stride => Widths(33, 70, 131).Select(width =>
                new KernelCase { InChannels = 2, OutChannels = 5, Image = (8, width), Stride = stride, Padding = (1, 1, 1, 1) })),
        new() { InChannels = 3, OutChannels = 7, Kernel = (7, 7), Image = (20, 84), Stride = (2, 2), Padding = (3, 3, 3, 3) },
        new() { InChannels = 3, OutChannels = 4, Kernel = (1, 1), Image = (9, 70), Stride = (2, 2) },
        new() { InChannels = 2, OutChannels = 2, Kernel = (2, 2), Image = (11, 97), Stride = (3, 4) },

        // Dilation.
        new() { InChannels = 2, OutChannels = 3, Image = (9, 24), Dilation = (2, 2) },
        new() { InChannels = 2, OutChannels = 3, Image = (9, 24), Dilation = (2, 3), Padding = (2, 2, 3, 3) },
        new() { InChannels = 2, OutChannels = 3, Image = (9, 24), Dilation = (3, 1), Padding = (3, 2, 1, 0), Stride = (2, 2) },
        new() { InChannels = 1, OutChannels = 2, Kernel = (2, 2), Image = (4, 40), Dilation = (5, 7), Padding = (3, 4, 5, 6) },
        new() { InChannels = 2, OutChannels = 3, Kernel = (1, 1), Image = (4, 24), Dilation = (int.MaxValue, int.MaxValue), Padding = (1, 1, 1, 1), DeclaresExtents = false },
        new() { InChannels = 2, OutChannels = 9, Image = (5, 24), Stride = (7, 40), Padding = (1, 1, 1, 1) },
        new() { InChannels = 2, OutChannels = 9, Image = (5, 24), Stride = (7, 40), Padding = (1, 1, 1, 1), Layout = TensorLayout.ChannelsLast },

        // Groups: some, and as many as channels.
        new() { InChannels = 6, OutChannels = 4, Image = (6, 21), Groups = 2 },
        new() { InChannels = 6, OutChannels = 6, Image = (6, 21), Groups = 6, Padding = (1, 1, 1, 1) },
        new() { InChannels = 3, OutChannels = 21, Image = (6, 37), Groups = 3, Padding = (1, 1, 1, 1), Stride = (2, 2) },
        new() { InChannels = 4, OutChannels = 12, Kernel = (1, 1), Image = (5, 9), Groups = 4 },

        // One tap: the whole image is one row.
        .. Widths(1, 3, 4, 5, 16, 33).Select(width => new KernelCase { InChannels = 5, OutChannels = 7, Kernel = (1, 1), Image = (3, width) }),

        // Deep enough that the chain is not unrolled.
        new() { InChannels = 40, OutChannels = 30, Kernel = (5, 5), Image = (7, 20), Padding = (2, 2, 2, 2) },

        // Every multiply-add written out, in one method and in several; a chain longer than a method.
        new() { InChannels = 2, OutChannels = 3, Kernel = (2, 2), Image = (3, 3), UnrollFull = true },
        new() { InChannels = 2, OutChannels = 2, Image = (6, 6), Padding = (1, 1, 1, 1), UnrollFull = true },
        new() { InChannels = 2, OutChannels = 3, Image = (7, 8), Stride = (2, 1), Dilation = (1, 2), Padding = (0, 2, 1, 0), UnrollFull = true },
        new() { InChannels = 16, OutChannels = 2, Kernel = (4, 4), Image = (4, 5), UnrollFull = true },
        new() { InChannels = 4, OutChannels = 4, Image = (5, 5), Groups = 2, UnrollFull = true },
    ];

    // Each geometry once with declared extents and once with extents given at run time. Precision and bias alternate, so that neighboring cases,
    // which differ little, cover all combinations.
    private static IEnumerable<KernelCase> Variants(KernelCase plain, int index)
    {
        yield return plain with { Bias = index % 2 == 0, IsDouble = index % 4 is 1 or 2 };
        if (!plain.UnrollFull)
        {
            yield return plain with { DeclaresExtents = false, Bias = index % 2 == 1, IsDouble = index % 4 is 2 or 3 };
        }
    }

    private static int[] Widths(params int[] widths) => widths;

    private static (int Height, int Width)[] Kernels(params (int, int)[] kernels) => kernels;
}
