#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Model;
#else
namespace ConvGen.CompilerServices;
#endif

/// <summary>
/// The taps of a transposed convolution that the outputs with a given remainder modulo its stride use, along one axis. Output o uses tap a if
/// o + padding − a·dilation is a multiple of the stride, so its taps are stride / gcd(stride, dilation) apart. The generator computes them for
/// declared shapes, and generated code for those that are known only at run time.
/// </summary>
internal readonly struct TransposedTaps
{
    private TransposedTaps(int count, int first, int origin) => (Count, First, Origin) = (count, first, origin);

    /// <summary>The number of taps; 0 if no tap falls on these outputs.</summary>
    public int Count { get; }

    /// <summary>The index of the first tap's weight.</summary>
    public int First { get; }

    /// <summary>The position in the input of the first output's first tap. It may be outside the input.</summary>
    public int Origin { get; }

    /// <summary>Finds the taps of one remainder.</summary>
    /// <param name="remainder">The remainder: the position of the first output.</param>
    /// <param name="padding">The number of elements removed from the beginning of the output.</param>
    /// <param name="taps">The number of kernel taps.</param>
    /// <param name="dilation">The step between two taps.</param>
    /// <param name="stride">The step between two inputs, in output elements.</param>
    public static TransposedTaps Of(int remainder, int padding, int taps, int dilation, int stride)
    {
        int weightStep = WeightStep(dilation, stride);
        for (int tap = 0; tap < Math.Min(weightStep, taps); tap++)
        {
            long place = (long)remainder + padding - (long)tap * dilation;
            if (place % stride == 0)
            {
                return new(MostTaps(taps - tap, weightStep), tap, (int)(place / stride));
            }
        }

        return default;
    }

    /// <summary>The step in the weights from one tap to the next.</summary>
    public static int WeightStep(int dilation, int stride) => stride / CommonDivisor(stride, dilation);

    /// <summary>The step in the input from one tap to the next. It is negative, because later taps reach back to earlier inputs.</summary>
    public static int InputStep(int dilation, int stride) => -(dilation / CommonDivisor(stride, dilation));

    /// <summary>The maximum number of taps of any remainder.</summary>
    public static int MostTaps(int taps, int weightStep) => (taps - 1) / weightStep + 1;

    // Euclid's algorithm.
    private static int CommonDivisor(int left, int right) => right == 0 ? left : CommonDivisor(right, left % right);
}
