namespace ConvGen.Numerics.Drawn;

/// <summary>Declarations that differ from a given one in a single option, which is simpler. Not all of them are valid.</summary>
internal static class SimplerCases
{
    /// <summary>All of them that the oracle accepts, largest simplification first.</summary>
    public static IEnumerable<KernelCase> Of(KernelCase drawn) =>
        Plainer(drawn).Concat(Smaller(drawn)).Where(simpler => simpler != drawn && DrawnCases.IsRunnable(simpler));

    private static IEnumerable<KernelCase> Plainer(KernelCase drawn) =>
    [
        drawn with { Activation = Activation.None, LeakySlope = null },
        drawn with { LeakySlope = null },
        drawn with { Residual = false },
        drawn with { Bias = false },
        drawn with { IsDouble = false },
        drawn with { Layout = TensorLayout.ChannelsFirst },
        drawn with { UnrollFull = false },
        drawn with { DeclaresExtents = true },
        drawn with { SharesOptions = false },
        drawn with { PaddingMode = PaddingMode.Zeros },
        drawn with { AutoPadding = AutoPadding.None },
        drawn with { Transposed = false, OutputPadding = (0, 0, 0) },
        drawn with { Padding = default },
        drawn with { OutputPadding = (0, 0, 0) },
        drawn with { Stride = (1, 1, 1) },
        drawn with { Dilation = (1, 1, 1) },
        drawn with { Groups = 1, InChannels = drawn.InChannels / drawn.Groups, OutChannels = drawn.OutChannels / drawn.Groups },
    ];

    private static IEnumerable<KernelCase> Smaller(KernelCase drawn) =>
    [
        .. Channels(drawn),
        .. Smaller(drawn.Image, 1).Select(image => drawn with { Image = image }),
        .. Smaller(drawn.Kernel, 1).Select(kernel => drawn with { Kernel = kernel }),
        .. Smaller(drawn.Stride, 1).Select(stride => drawn with { Stride = stride }),
        .. Smaller(drawn.Dilation, 1).Select(dilation => drawn with { Dilation = dilation }),
        .. Smaller(drawn.OutputPadding, 0).Select(padding => drawn with { OutputPadding = padding }),
        .. Smaller(drawn.Padding).Select(padding => drawn with { Padding = padding }),
    ];

    private static IEnumerable<KernelCase> Channels(KernelCase drawn) => drawn.Depthwise
        ? Smaller(drawn.InChannels, 1).Select(channels => drawn with { InChannels = channels, OutChannels = drawn.OutChannels / drawn.InChannels * channels })
        : [
            .. Smaller(drawn.InChannels / drawn.Groups, 1).Select(channels => drawn with { InChannels = channels * drawn.Groups }),
            .. Smaller(drawn.OutChannels / drawn.Groups, 1).Select(channels => drawn with { OutChannels = channels * drawn.Groups }),
        ];

    private static IEnumerable<PerAxis> Smaller(PerAxis axes, int least) =>
    [
        .. Smaller(axes.Depth, least).Select(depth => axes with { Depth = depth }),
        .. Smaller(axes.Height, least).Select(height => axes with { Height = height }),
        .. Smaller(axes.Width, least).Select(width => axes with { Width = width }),
    ];

    private static IEnumerable<PerSide> Smaller(PerSide sides) =>
    [
        .. Smaller(sides.Front, 0).Select(front => sides with { Front = front }),
        .. Smaller(sides.Back, 0).Select(back => sides with { Back = back }),
        .. Smaller(sides.Top, 0).Select(top => sides with { Top = top }),
        .. Smaller(sides.Bottom, 0).Select(bottom => sides with { Bottom = bottom }),
        .. Smaller(sides.Left, 0).Select(left => sides with { Left = left }),
        .. Smaller(sides.Right, 0).Select(right => sides with { Right = right }),
    ];

    private static IEnumerable<int> Smaller(int number, int least) =>
        number > least ? new[] { least, (number + least) / 2, number - 1 }.Distinct() : [];
}
