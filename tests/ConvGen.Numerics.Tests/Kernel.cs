using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.Numerics;

/// <summary>A generated kernel, callable whatever its parameters are.</summary>
internal sealed class Kernel<T>(KernelCase kernelCase, Type type, Type methods)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private delegate void Plain(ReadOnlySpan<T> input, ReadOnlySpan<T> weights, Span<T> output);

    private delegate void WithBias(ReadOnlySpan<T> input, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, Span<T> output);

    private delegate void Sized(ReadOnlySpan<T> input, int height, int width, ReadOnlySpan<T> weights, Span<T> output);

    private delegate void SizedWithBias(ReadOnlySpan<T> input, int height, int width, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, Span<T> output);

    private delegate void Tiles(ref T input, ref T weights, ref T output);

    private delegate void TilesWithBias(ref T input, ref T weights, ref T bias, ref T output);

    private delegate void ForwardCall(ReadOnlySpan<T> input, Span<T> output);

    private delegate void SizedForward(ReadOnlySpan<T> input, int height, int width, Span<T> output);

    public KernelCase Case => kernelCase;

    public ConvolutionShape Shape { get; } = kernelCase.Shape;

    /// <summary>A constant of the generated type.</summary>
    public object Constant(string name) => type.GetField(name)!.GetRawConstantValue()!;

    /// <summary>The static <c>Correlate</c>; the bias is ignored where the case has none.</summary>
    public CorrelateCall<T> Correlate
    {
        get
        {
            MethodInfo method = type.GetMethod("Correlate")!;
            (int height, int width) = kernelCase.Image;
            switch (kernelCase)
            {
                case { DeclaresExtents: true, Bias: false }:
                    Plain plain = method.CreateDelegate<Plain>();
                    return (input, weights, _, output) => plain(input, weights, output);
                case { DeclaresExtents: true }:
                    WithBias withBias = method.CreateDelegate<WithBias>();
                    return (input, weights, bias, output) => withBias(input, weights, bias, output);
                case { Bias: false }:
                    Sized sized = method.CreateDelegate<Sized>();
                    return (input, weights, _, output) => sized(input, height, width, weights, output);
                default:
                    SizedWithBias sizedWithBias = method.CreateDelegate<SizedWithBias>();
                    return (input, weights, bias, output) => sizedWithBias(input, height, width, weights, bias, output);
            }
        }
    }

    /// <summary><c>Forward</c> of a layer made with these weights.</summary>
    public CorrelateCall<T> Forward => (input, weights, bias, output) =>
    {
        object layer = Layer(weights, bias);
        MethodInfo forward = type.GetMethod("Forward")!;
        if (kernelCase.DeclaresExtents)
        {
            forward.CreateDelegate<ForwardCall>(layer)(input, output);
        }
        else
        {
            forward.CreateDelegate<SizedForward>(layer)(input, kernelCase.Image.Height, kernelCase.Image.Width, output);
        }
    };

    /// <summary>The names of the vector widths that this kernel has a method for and this machine can run.</summary>
    public IEnumerable<string> Widths => new[] { ("512", Avx512F.IsSupported), ("256", Fma.IsSupported), ("128", true), ("Scalar", true) }
        .Where(width => width.Item2 && TilesMethod(width.Item1) is not null)
        .Select(width => width.Item1);

    /// <summary>The tiles of one vector width, which leave the columns at the edges unwritten. Only where the extents are declared.</summary>
    public CorrelateCall<T> TilesOf(string width)
    {
        MethodInfo method = TilesMethod(width)!;
        if (kernelCase.Bias)
        {
            TilesWithBias tiles = method.CreateDelegate<TilesWithBias>();
            return (input, weights, bias, output) => tiles(ref First(input), ref First(weights), ref First(bias), ref output[0]);
        }

        Tiles plain = method.CreateDelegate<Tiles>();
        return (input, weights, _, output) => plain(ref First(input), ref First(weights), ref output[0]);
    }

    private MethodInfo? TilesMethod(string width) => methods.GetMethod($"Correlate{width}", BindingFlags.NonPublic | BindingFlags.Static);

    private static ref T First(ReadOnlySpan<T> span) => ref MemoryMarshal.GetReference(span);

    // The constructor takes spans, which reflection cannot pass; the case's own factory takes arrays.
    private object Layer(ReadOnlySpan<T> weights, ReadOnlySpan<T> bias) =>
        type.GetMethod(CompiledKernels.Factory)!.Invoke(null, kernelCase.Bias ? [weights.ToArray(), bias.ToArray()] : [weights.ToArray()])!;
}

/// <summary>A convolution of one image.</summary>
internal delegate void CorrelateCall<T>(ReadOnlySpan<T> input, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, Span<T> output);
