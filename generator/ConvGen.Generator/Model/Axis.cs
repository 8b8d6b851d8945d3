using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model;

/// <summary>Everything a convolution does along one axis of the image.</summary>
/// <param name="Extent">The input's extent, or null when it is given at run time.</param>
/// <param name="Kernel">The kernel's taps along this axis.</param>
/// <param name="Stride">The step between two outputs in the input; of a transposed convolution, between two inputs in the output.</param>
/// <param name="Dilation">The step between two taps.</param>
/// <param name="PaddingBefore">What is added before the input's first element; of a transposed convolution, taken from the output.</param>
/// <param name="PaddingAfter">The same behind the last element.</param>
/// <param name="OutputPadding">What a transposed convolution adds behind the output's last element.</param>
/// <param name="IsTransposed">Whether the convolution is transposed.</param>
/// <param name="RunTimePadding">
/// The rule by which the padding follows from an extent that is given at run time; <see cref="AutoPadding.None"/> where it is known.
/// </param>
internal sealed record Axis(
    int? Extent,
    int Kernel,
    int Stride,
    int Dilation,
    int PaddingBefore,
    int PaddingAfter,
    int OutputPadding = 0,
    bool IsTransposed = false,
    AutoPadding RunTimePadding = AutoPadding.None)
{
    /// <summary>An axis that the convolution does not have.</summary>
    public static Axis None { get; } = new(1, 1, 1, 1, 0, 0);

    /// <summary>The elements that the kernel spans, the gaps of its dilation included.</summary>
    public long KernelExtent => (long)Dilation * (Kernel - 1) + 1;

    /// <summary>The padding on both sides together.</summary>
    public long Padding => (long)PaddingBefore + PaddingAfter;

    /// <summary>
    /// The output's extent, or null when the input's is given at run time; not positive when there is no output.
    /// Forward: floor((extent + padding − kernel extent) / stride) + 1. Transposed: (extent − 1)·stride − padding + kernel extent + output padding.
    /// (PyTorch, Conv2d and ConvTranspose2d, "Shape".)
    /// </summary>
    public long? OutputExtent => Extent is not int extent
        ? null
        : IsTransposed
            ? (extent - 1L) * Stride - Padding + KernelExtent + OutputPadding
            : extent + Padding < KernelExtent ? 0 : (extent + Padding - KernelExtent) / Stride + 1;

    /// <summary>
    /// The same axis without steps that lead nowhere: a stride no longer than it takes to leave the input, none where a transposed convolution has one
    /// input, and no dilation of a single tap.
    /// </summary>
    public Axis WithoutIdleSteps => this with { Stride = UsedStride, Dilation = Kernel == 1 ? 1 : Dilation };

    // Any stride that leads from the first output beyond the last place of the kernel on the padded input leaves one output.
    private int UsedStride => Extent is not int extent
        ? Stride
        : IsTransposed
            ? extent == 1 ? 1 : Stride
            : (int)Math.Min(Stride, extent + Padding - KernelExtent + 1);

    /// <summary>The axis with an extent: of one that is given at run time, with the smallest that leads to an output.</summary>
    public Axis Smallest(PaddingMode mode)
    {
        if (Extent is not null)
        {
            return this;
        }

        // The padding that is computed at run time makes a single output of a single input.
        if (RunTimePadding != AutoPadding.None)
        {
            return this with { Extent = 1, PaddingAfter = (int)KernelExtent - 1, RunTimePadding = AutoPadding.None };
        }

        // What the padding takes from a transposed convolution's output, beyond what a single input gives, takes more inputs.
        long missing = Padding - OutputPadding - KernelExtent;
        long smallest = !IsTransposed ? KernelExtent - Padding : missing < 0 ? 1 : missing / Stride + 2;
        return this with { Extent = (int)Math.Max(Math.Max(1, smallest), RoomForPadding(mode)) };
    }

    /// <summary>
    /// The smallest extent that the padding can be taken from: a reflection needs one more element than it adds, a repetition as many.
    /// (PyTorch, torch.nn.functional.pad.)
    /// </summary>
    public int RoomForPadding(PaddingMode mode) => mode switch
    {
        PaddingMode.Reflect when Padding > 0 => Math.Max(PaddingBefore, PaddingAfter) + 1,
        PaddingMode.Circular => Math.Max(PaddingBefore, PaddingAfter),
        _ => 0,
    };

    /// <summary>Whether each output is the input at its own place.</summary>
    public bool IsPointwise => this is { Kernel: 1, Stride: 1, PaddingBefore: 0, PaddingAfter: 0, OutputPadding: 0 };

    /// <summary>The number of <see cref="Walks"/>.</summary>
    public int WalkCount => IsTransposed ? (int)Math.Min(Stride, OutputExtent ?? Stride) : 1;

    /// <summary>The walks that cover the outputs, one unless the convolution is transposed.</summary>
    public EquatableArray<Walk> Walks
    {
        get
        {
            if (!IsTransposed)
            {
                WalkUnknown unknown = RunTimePadding == AutoPadding.None ? WalkUnknown.Nothing : WalkUnknown.Origin;
                return [new(0, 1, Stride, -PaddingBefore, Kernel, Dilation, 0, 1, unknown)];
            }

            var walks = new List<Walk>();
            for (int remainder = 0; remainder < WalkCount; remainder++)
            {
                walks.Add(TransposedWalk(remainder));
            }

            return walks.ToEquatableArray();
        }
    }

    /// <summary>One walk that stands for those of all remainders of a transposed convolution's stride.</summary>
    public Walk AnyRemainder
    {
        get
        {
            int common = Common(Stride, Dilation);
            int weightStep = Stride / common;
            return new(0, Stride, 1, 0, (Kernel - 1) / weightStep + 1, -(Dilation / common), 0, weightStep, WalkUnknown.Remainder);
        }
    }

    // Tap a meets output o where o + padding − a·dilation is a multiple of the stride. These taps are stride / gcd(stride, dilation) apart.
    private Walk TransposedWalk(int remainder)
    {
        int common = Common(Stride, Dilation);
        int weightStep = Stride / common;
        for (int tap = 0; tap < Math.Min(weightStep, Kernel); tap++)
        {
            long place = (long)remainder + PaddingBefore - (long)tap * Dilation;
            if (place % Stride == 0)
            {
                int taps = (Kernel - 1 - tap) / weightStep + 1;
                (int tapStep, int step) = taps == 1 ? (1, 1) : (-(Dilation / common), weightStep);
                return new(remainder, Stride, 1, (int)(place / Stride), taps, tapStep, tap, step);
            }
        }

        return new(remainder, Stride, 1, 0, 0, 1, 0, 1);
    }

    // Euclid's algorithm.
    private static int Common(int left, int right) => right == 0 ? left : Common(right, left % right);
}
