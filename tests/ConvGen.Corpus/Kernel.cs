using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using ConvGen.CompilerServices;

namespace ConvGen.Numerics;

/// <summary>A generated kernel, callable with any set of parameters.</summary>
internal sealed class Kernel<T>(KernelCase kernelCase, Type type, Type methods)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private delegate void Correlating(
        ReadOnlySpan<int> extents,
        ReadOnlySpan<T> input,
        ReadOnlySpan<T> weights,
        ReadOnlySpan<T> bias,
        ReadOnlySpan<T> residual,
        Span<T> output);

    private delegate object Making(ReadOnlySpan<T> input, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, ReadOnlySpan<T> residual);

    private delegate T[] Holding(ReadOnlySpan<T> input, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, ReadOnlySpan<T> residual);

    private delegate void Tiles(ref T input, ref T weights, ref T output);

    private delegate void TilesWithOneMore(ref T input, ref T weights, ref T biasOrResidual, ref T output);

    private delegate void TilesWithTwoMore(ref T input, ref T weights, ref T bias, ref T residual, ref T output);

    public KernelCase Case => kernelCase;

    public ConvolutionShape Shape { get; } = kernelCase.Shape;

    /// <summary>The static <c>Correlate</c>; arguments that the case does not have are ignored.</summary>
    public CorrelateCall<T> Correlate => CorrelateOf(kernelCase.Extents);

    /// <summary><c>Forward</c> of a layer created with these weights.</summary>
    public CorrelateCall<T> Forward => ForwardOf(kernelCase.Extents);

    /// <summary>The same on several threads, if that pays off.</summary>
    public CorrelateCall<T> ParallelForward => ParallelForwardOf(kernelCase.Extents);

    /// <summary><c>ForwardBatch</c> of any number of images on several threads.</summary>
    public CorrelateCall<T> ForwardBatch => OnNewLayer(KernelBatch.ForwardBatchAdapter, kernelCase.Extents);

    /// <summary>Computes a share of the outputs; null if the layer is too small to be shared.</summary>
    public ShareCall<T>? Share => SharedBy("Part");

    /// <summary>Applies the activation to a share of the finished outputs; null if it is applied earlier, or is not shared.</summary>
    public ShareCall<T>? ShareActivation => SharedBy("ActivationPart");

    /// <summary><c>Correlate</c> for an image with these extents, if the attribute does not declare them.</summary>
    public CorrelateCall<T> CorrelateOf(int[] extents) => Adapted(KernelBatch.CorrelateAdapter, target: null, extents);

    /// <summary><c>Forward</c> in the same way.</summary>
    public CorrelateCall<T> ForwardOf(int[] extents) => OnNewLayer(KernelBatch.ForwardAdapter, extents);

    /// <summary><c>Forward</c> on several threads in the same way.</summary>
    public CorrelateCall<T> ParallelForwardOf(int[] extents) => OnNewLayer(KernelBatch.ParallelForwardAdapter, extents);

    /// <summary>
    /// Creates a layer and returns its <c>Forward</c> on one thread and on several. These ignore the weights that they are called with.
    /// </summary>
    public (CorrelateCall<T> Forward, CorrelateCall<T> ParallelForward) MakeLayer(ReadOnlySpan<T> weights, ReadOnlySpan<T> bias)
    {
        object layer = Bound<Making>(KernelBatch.LayerAdapter, target: null)([], weights, bias, []);
        return (Adapted(KernelBatch.ForwardAdapter, layer, kernelCase.Extents), Adapted(KernelBatch.ParallelForwardAdapter, layer, kernelCase.Extents));
    }

    /// <summary>The weights as packed by a layer.</summary>
    public T[] HeldWeights(ImageData<T> data) =>
        Bound<Holding>(KernelBatch.HeldWeightsAdapter, target: null)(data.Input, data.Weights, data.Bias, data.Residual);

    private ShareCall<T>? SharedBy(string name) => methods.GetField(name)?.GetValue(null) is LayerPart<T> part
        ? (input, heldWeights, bias, residual, output, share) => part(new LayerCall<T>(input, heldWeights, bias, residual, output, Sizes), share)
        : null;

    // A kernel of one tap treats the image's rows as one.
    private ImageSizes Sizes => kernelCase switch
    {
        { IsPointwise: true } => new(Shape.InputDepth * Shape.InputHeight * Shape.InputWidth, Shape.OutputDepth * Shape.OutputHeight * Shape.OutputWidth),
        { Rank: 3 } => new(Shape.InputDepth, Shape.OutputDepth, Shape.InputHeight, Shape.OutputHeight, Shape.InputWidth, Shape.OutputWidth),
        _ => new(Shape.InputHeight, Shape.OutputHeight, Shape.InputWidth, Shape.OutputWidth),
    };

    /// <summary>The names of the vector widths that this kernel has methods for and this machine supports.</summary>
    public IEnumerable<string> Widths => new[] { ("512", Avx512F.IsSupported), ("256", Fma.IsSupported), ("128", true), ("Scalar", true) }
        .Where(width => width.Item2 && TilesMethods(width.Item1).Any())
        .Select(width => width.Item1);

    /// <summary>A constant of the generated type, or null if there is none with this name.</summary>
    public object? Constant(string name) => type.GetField(name)?.GetRawConstantValue();

    /// <summary>The tiles of one vector width, which do not write the columns at the edges. Only if the extents are declared.</summary>
    public CorrelateCall<T> TilesOf(string width)
    {
        CorrelateCall<T>[] phases = [.. TilesMethods(width).Select(Tile)];
        return (input, weights, bias, residual, output) =>
        {
            foreach (CorrelateCall<T> phase in phases)
            {
                phase(input, weights, bias, residual, output);
            }
        };
    }

    private CorrelateCall<T> Tile(MethodInfo method)
    {
        switch (kernelCase)
        {
            case { Bias: true, Residual: true }:
                TilesWithTwoMore both = method.CreateDelegate<TilesWithTwoMore>();
                return (input, weights, bias, residual, output) => both(ref First(input), ref First(weights), ref First(bias), ref First(residual), ref output[0]);
            case { Bias: true }:
                TilesWithOneMore withBias = method.CreateDelegate<TilesWithOneMore>();
                return (input, weights, bias, _, output) => withBias(ref First(input), ref First(weights), ref First(bias), ref output[0]);
            case { Residual: true }:
                TilesWithOneMore withResidual = method.CreateDelegate<TilesWithOneMore>();
                return (input, weights, _, residual, output) => withResidual(ref First(input), ref First(weights), ref First(residual), ref output[0]);
            default:
                Tiles plain = method.CreateDelegate<Tiles>();
                return (input, weights, _, _, output) => plain(ref First(input), ref First(weights), ref output[0]);
        }
    }

    private CorrelateCall<T> Adapted(string adapter, object? target, int[] extents)
    {
        Correlating call = Bound<Correlating>(adapter, target);
        return (input, weights, bias, residual, output) => call(extents, input, weights, bias, residual, output);
    }

    private CorrelateCall<T> OnNewLayer(string adapter, int[] extents)
    {
        Making make = Bound<Making>(KernelBatch.LayerAdapter, target: null);
        return (input, weights, bias, residual, output) =>
            Bound<Correlating>(adapter, make([], weights, bias, []))(extents, input, weights, bias, residual, output);
    }

    private TDelegate Bound<TDelegate>(string adapter, object? target)
        where TDelegate : Delegate => type.GetMethod(adapter)!.CreateDelegate<TDelegate>(target);

    // A transposed kernel has one method per phase, unless there are so many phases that they share methods, which then take more parameters.
    private IEnumerable<MethodInfo> TilesMethods(string width) => methods
        .GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
        .Where(method => method.GetParameters().All(parameter => parameter.ParameterType == typeof(T).MakeByRefType()))
        .Where(method => method.Name == $"Correlate{width}" || method.Name.EndsWith($"_Correlate{width}", StringComparison.Ordinal));

    private static ref T First(ReadOnlySpan<T> span) => ref MemoryMarshal.GetReference(span);
}

/// <summary>A share of the convolution of one image, with a layer's packed weights.</summary>
internal delegate void ShareCall<T>(
    ReadOnlySpan<T> input, ReadOnlySpan<T> heldWeights, ReadOnlySpan<T> bias, ReadOnlySpan<T> residual, Span<T> output, WorkShare share);

/// <summary>A convolution of one image.</summary>
internal delegate void CorrelateCall<T>(ReadOnlySpan<T> input, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, ReadOnlySpan<T> residual, Span<T> output);
