using System.Runtime.CompilerServices;

namespace ConvGen;

public sealed partial record ConvolutionShape
{
    /// <summary>Throws an exception if the shape is not valid.</summary>
    /// <remarks>
    /// Sizes must be at least 1 and paddings at least 0, the groups must divide both channel counts, and there must be an output: the kernel fits
    /// into the padded input, or not all of a transposed convolution's output is cut off. The following limits are those of PyTorch: reflect padding
    /// must be smaller than the input's extent, and circular padding must not be larger; a transposed convolution supports only zero padding, and its
    /// output padding must be smaller than its stride or its dilation. A forward convolution has no output padding.
    /// </remarks>
    /// <param name="parameterName">The name of the caller's parameter for the shape.</param>
    /// <exception cref="ArgumentException">The shape breaks one of these rules. The message says which one, and what would be valid.</exception>
    /// <exception cref="OverflowException">An extent overflows an int.</exception>
    public void RequireValid(string? parameterName = null) =>
        RequireNone(SizeComplaints().Concat(OptionComplaints()).Concat(PaddingComplaints()).Concat(OutputComplaints()), parameterName);

    // Evaluated lazily up to the first complaint, so that each rule can rely on the rules before it.
    private void RequireNone(IEnumerable<string?> complaints, string? parameterName)
    {
        if (complaints.FirstOrDefault(complaint => complaint is not null) is string first)
        {
            throw new ArgumentException($"{first}: {this}.", parameterName);
        }
    }

    private IEnumerable<string?> SizeComplaints()
    {
        yield return UnlessAtLeast(1, InChannels);
        yield return UnlessAtLeast(1, OutChannels);
        yield return UnlessAtLeast(1, Groups);
        yield return UnlessAtLeast(1, InputDepth);
        yield return UnlessAtLeast(1, InputHeight);
        yield return UnlessAtLeast(1, InputWidth);
        yield return UnlessAtLeast(1, KernelDepth);
        yield return UnlessAtLeast(1, KernelHeight);
        yield return UnlessAtLeast(1, KernelWidth);
        yield return UnlessAtLeast(1, StrideDepth);
        yield return UnlessAtLeast(1, StrideHeight);
        yield return UnlessAtLeast(1, StrideWidth);
        yield return UnlessAtLeast(1, DilationDepth);
        yield return UnlessAtLeast(1, DilationHeight);
        yield return UnlessAtLeast(1, DilationWidth);
        yield return UnlessAtLeast(0, PaddingFront);
        yield return UnlessAtLeast(0, PaddingBack);
        yield return UnlessAtLeast(0, PaddingTop);
        yield return UnlessAtLeast(0, PaddingBottom);
        yield return UnlessAtLeast(0, PaddingLeft);
        yield return UnlessAtLeast(0, PaddingRight);
        yield return UnlessAtLeast(0, OutputPaddingDepth);
        yield return UnlessAtLeast(0, OutputPaddingHeight);
        yield return UnlessAtLeast(0, OutputPaddingWidth);
        yield return UnlessMultipleOfGroups(InChannels);
        yield return UnlessMultipleOfGroups(OutChannels);
    }

    private IEnumerable<string?> OptionComplaints()
    {
        yield return UnlessDefined(PaddingMode);
        yield return UnlessDefined(Layout);
        yield return UnlessDefined(Activation);
        yield return When(Activation == Activation.PRelu, $"Activation is {Activation}, which has weights of its own");
        yield return UnlessFinite(LeakySlope);
        yield return UnlessFinite(EluAlpha);
        yield return UnlessFinite(ClipMinimum);
        yield return UnlessFinite(ClipMaximum);
        yield return When(ClipMinimum > ClipMaximum, $"ClipMinimum is {ClipMinimum}, but ClipMaximum is only {ClipMaximum}");
        yield return When(
            Transposed && PaddingMode != PaddingMode.Zeros,
            $"PaddingMode is {PaddingMode}, but must be {PaddingMode.Zeros}, because the convolution is transposed");
        yield return UnlessOutputPadding(OutputPaddingDepth, StrideDepth, DilationDepth);
        yield return UnlessOutputPadding(OutputPaddingHeight, StrideHeight, DilationHeight);
        yield return UnlessOutputPadding(OutputPaddingWidth, StrideWidth, DilationWidth);
    }

    private IEnumerable<string?> PaddingComplaints()
    {
        yield return UnlessPadding(PaddingFront, InputDepth);
        yield return UnlessPadding(PaddingBack, InputDepth);
        yield return UnlessPadding(PaddingTop, InputHeight);
        yield return UnlessPadding(PaddingBottom, InputHeight);
        yield return UnlessPadding(PaddingLeft, InputWidth);
        yield return UnlessPadding(PaddingRight, InputWidth);
    }

    private IEnumerable<string?> OutputComplaints()
    {
        yield return UnlessOutput(DepthAxis, nameof(KernelDepth), nameof(PaddingFront), nameof(PaddingBack));
        yield return UnlessOutput(HeightAxis, nameof(KernelHeight), nameof(PaddingTop), nameof(PaddingBottom));
        yield return UnlessOutput(WidthAxis, nameof(KernelWidth), nameof(PaddingLeft), nameof(PaddingRight));
    }

    private IEnumerable<string?> AutoPaddingComplaints(AutoPadding autoPadding)
    {
        yield return UnlessFree(PaddingFront);
        yield return UnlessFree(PaddingBack);
        yield return UnlessFree(PaddingTop);
        yield return UnlessFree(PaddingBottom);
        yield return UnlessFree(PaddingLeft);
        yield return UnlessFree(PaddingRight);
        yield return UnlessReached(DepthAxis, OutputPaddingDepth);
        yield return UnlessReached(HeightAxis, OutputPaddingHeight);
        yield return UnlessReached(WidthAxis, OutputPaddingWidth);

        string? UnlessFree(int padding, [CallerArgumentExpression(nameof(padding))] string name = "") =>
            When(padding != 0, $"{name} is {padding}, but must be 0, because {autoPadding} sets the padding");

        string? UnlessReached(ConvolutionAxis axis, int given, [CallerArgumentExpression(nameof(given))] string name = "") =>
            When(
                autoPadding != AutoPadding.Valid && axis.SamePadding < 0,
                $"{name} is {given}, but must be at least {given - axis.SamePadding} for the output that {autoPadding} requires");
    }

    private string? UnlessMultipleOfGroups(int channels, [CallerArgumentExpression(nameof(channels))] string name = "") =>
        When(channels % Groups != 0, $"{name} is {channels}, but must be a multiple of Groups, which is {Groups}");

    private string? UnlessOutputPadding(
        int outputPadding, int stride, int dilation, [CallerArgumentExpression(nameof(outputPadding))] string name = "")
    {
        int largest = Transposed ? Math.Max(stride, dilation) - 1 : 0;
        string reason = Transposed ? "smaller than the stride or the dilation" : "because the convolution is not transposed";
        return When(outputPadding > largest, $"{name} is {outputPadding}, but must be at most {largest}, {reason}");
    }

    private string? UnlessPadding(
        int padding,
        int extent,
        [CallerArgumentExpression(nameof(padding))] string name = "",
        [CallerArgumentExpression(nameof(extent))] string extentName = "")
    {
        int largest = PaddingMode switch
        {
            PaddingMode.Reflect => extent - 1,
            PaddingMode.Circular => extent,
            _ => int.MaxValue,
        };
        return When(
            padding > largest,
            $"{name} is {padding}, but must be at most {largest}, because PaddingMode is {PaddingMode} and {extentName} is {extent}");
    }

    private static string? UnlessOutput(ConvolutionAxis axis, string kernel, string before, string after) => axis.Transposed
        ? When(
            axis.OutputExtent == 0,
            $"{before} + {after} is {(long)axis.Before + axis.After}, but must be at most {axis.UncutOutputExtent - 1} to leave an output")
        : When(
            axis.OutputExtent == 0,
            $"{kernel} is {axis.Kernel}, but must be at most {(axis.PaddedExtent - 1) / axis.Dilation + 1} to fit into the padded input");

    private static string? UnlessAtLeast(int minimum, int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        When(value < minimum, $"{name} is {value}, but must be at least {minimum}");

    private static string? UnlessFinite(float value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        When(!float.IsFinite(value), $"{name} is {value}, but must be a finite number");

    private static string? UnlessDefined<TEnum>(TEnum value, [CallerArgumentExpression(nameof(value))] string name = "")
        where TEnum : struct, Enum =>
        When(!Enum.IsDefined(value), $"{name} is {value:D}, but must be one of {string.Join(", ", Enum.GetNames<TEnum>())}");

    private static string? When(bool broken, FormattableString complaint) => broken ? FormattableString.Invariant(complaint) : null;
}
