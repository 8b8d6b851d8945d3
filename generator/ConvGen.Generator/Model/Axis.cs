using ConvGen.Generator.Collections;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>The parameters of a convolution along one axis of the image.</summary>
/// <param name="Extent">The input's extent, or null if it is given at run time.</param>
/// <param name="Kernel">The number of kernel taps along this axis.</param>
/// <param name="Stride">The step between two outputs in the input; for a transposed convolution, between two inputs in the output.</param>
/// <param name="Dilation">The step between two taps.</param>
/// <param name="PaddingBefore">
/// The number of elements added before the input; for a transposed convolution, removed from the beginning of the output.
/// </param>
/// <param name="PaddingAfter">The number of elements added after the input; for a transposed convolution, removed from the end of the output.</param>
/// <param name="OutputPadding">The number of elements that a transposed convolution adds at the end of the output.</param>
/// <param name="IsTransposed">Whether the convolution is transposed.</param>
/// <param name="RunTimePadding">
/// The rule that determines the padding from an extent given at run time; <see cref="AutoPadding.None"/> if the padding is known.
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

    /// <summary>The number of elements that the kernel spans, including the gaps of its dilation.</summary>
    public long KernelExtent => (long)Dilation * (Kernel - 1) + 1;

    /// <summary>The total padding on both sides.</summary>
    public long Padding => (long)PaddingBefore + PaddingAfter;

    /// <summary>
    /// The output's extent, or null if the input's extent is given at run time. It is not positive if there is no output.
    /// Forward: floor((extent + padding − kernel extent) / stride) + 1. Transposed: (extent − 1)·stride − padding + kernel extent + output padding.
    /// (PyTorch, Conv2d and ConvTranspose2d, "Shape".)
    /// </summary>
    public long? OutputExtent => Extent is not int extent
        ? null
        : IsTransposed
            ? (extent - 1L) * Stride - Padding + KernelExtent + OutputPadding
            : extent + Padding < KernelExtent ? 0 : (extent + Padding - KernelExtent) / Stride + 1;

    /// <summary>
    /// The same axis without steps that have no effect: the stride is no longer than necessary to leave the input, or 1 if a transposed convolution
    /// has a single input, and the dilation of a single tap is 1.
    /// </summary>
    public Axis WithoutIdleSteps => this with { Stride = UsedStride, Dilation = Kernel == 1 ? 1 : Dilation };

    // Any stride that leads from the first output beyond the last position of the kernel in the padded input gives a single output.
    private int UsedStride => Extent is not int extent
        ? Stride
        : IsTransposed
            ? extent == 1 ? 1 : Stride
            : (int)Math.Min(Stride, extent + Padding - KernelExtent + 1);

    /// <summary>The axis with an extent. If the extent is given at run time, it is the smallest one with an output.</summary>
    public Axis Smallest(PaddingMode mode)
    {
        if (Extent is not null)
        {
            return this;
        }

        // The padding that is computed at run time gives a single output for a single input.
        if (RunTimePadding != AutoPadding.None)
        {
            return this with { Extent = 1, PaddingAfter = (int)KernelExtent - 1, RunTimePadding = AutoPadding.None };
        }

        // If the padding removes more from a transposed convolution's output than a single input gives, more inputs are needed.
        long missing = Padding - OutputPadding - KernelExtent;
        long smallest = !IsTransposed ? KernelExtent - Padding : missing < 0 ? 1 : missing / Stride + 2;
        return this with { Extent = (int)Math.Max(Math.Max(1, smallest), RoomForPadding(mode)) };
    }

    /// <summary>
    /// The total padding on both sides that makes the output's extent ceil(extent / stride), transposed extent · stride. It is negative if a
    /// transposed kernel is too short for its stride. (ONNX, operators Conv and ConvTranspose, auto_pad.)
    /// </summary>
    public long SamePadding
    {
        get
        {
            if (IsTransposed)
            {
                return KernelExtent + OutputPadding - Stride;
            }

            // With a stride of 1, the padding depends only on the kernel, not on the extent.
            long total = Extent is int extent ? ((extent - 1L) / Stride * Stride) + KernelExtent - extent : KernelExtent - 1;
            return Math.Max(0, total);
        }
    }

    /// <summary>The axis with <see cref="SamePadding"/>, or with none if that is negative.</summary>
    public Axis WithSamePadding(AutoPadding rule)
    {
        if (this is { Extent: null, IsTransposed: false, Stride: > 1, KernelExtent: > 1 })
        {
            return this with { RunTimePadding = rule };
        }

        int total = (int)Math.Max(0, SamePadding);
        int smaller = total / 2;
        int larger = total - smaller;
        return rule == AutoPadding.SameUpper
            ? this with { PaddingBefore = smaller, PaddingAfter = larger }
            : this with { PaddingBefore = larger, PaddingAfter = smaller };
    }

    /// <summary>
    /// The largest padding on one side that a padding mode can take from the extent, or null if there is no limit. Reflection does not repeat the
    /// border, so it needs one element more than it adds. (PyTorch, torch.nn.functional.pad.)
    /// </summary>
    public int? LargestPadding(PaddingMode mode) => mode switch
    {
        PaddingMode.Reflect => Extent - 1,
        PaddingMode.Circular => Extent,
        _ => null,
    };

    /// <summary>
    /// The smallest extent that the padding can be taken from: reflection needs one element more than it adds; circular padding needs as many as it
    /// adds. (PyTorch, torch.nn.functional.pad.)
    /// </summary>
    public int RoomForPadding(PaddingMode mode) => mode switch
    {
        PaddingMode.Reflect when Padding > 0 => Math.Max(PaddingBefore, PaddingAfter) + 1,
        PaddingMode.Circular => Math.Max(PaddingBefore, PaddingAfter),
        _ => 0,
    };

    /// <summary>Whether each output uses only the input at the same position.</summary>
    public bool IsPointwise => this is { Kernel: 1, Stride: 1, PaddingBefore: 0, PaddingAfter: 0, OutputPadding: 0 };

    /// <summary>The number of <see cref="Walks"/>.</summary>
    public int WalkCount => IsTransposed ? (int)Math.Min(Stride, OutputExtent ?? Stride) : 1;

    /// <summary>The walks that cover the outputs: a single one unless the convolution is transposed.</summary>
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

    /// <summary>One walk that represents all remainders modulo a transposed convolution's stride.</summary>
    public Walk AnyRemainder
    {
        get
        {
            int weightStep = TransposedTaps.WeightStep(Dilation, Stride);
            return new(
                0, Stride, 1, 0, TransposedTaps.MostTaps(Kernel, weightStep), TransposedTaps.InputStep(Dilation, Stride), 0, weightStep, WalkUnknown.Remainder);
        }
    }

    private Walk TransposedWalk(int remainder)
    {
        var met = TransposedTaps.Of(remainder, PaddingBefore, Kernel, Dilation, Stride);

        // Without a second tap, there is no step.
        (int tapStep, int weightStep) = met.Count < 2 ? (1, 1) : (TransposedTaps.InputStep(Dilation, Stride), TransposedTaps.WeightStep(Dilation, Stride));
        return new(remainder, Stride, 1, met.Origin, met.Count, tapStep, met.First, weightStep);
    }
}
