using System.Numerics;

namespace ConvGen.Numerics;

/// <summary>Calls that a kernel must reject before it reads or writes anything.</summary>
internal sealed class Refusal<T> : IDisposable
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Because of overflow, an image with impossible extents may seem to have few elements. Larger numbers than this are not tried.
    private const int MostElements = 1 << 16;

    private readonly Kernel<T> _kernel;
    private readonly T[] _weights;
    private readonly T[] _bias;
    private readonly GuardedBuffer<T> _input;
    private readonly GuardedBuffer<T> _residual;
    private readonly GuardedBuffer<T> _output;

    public Refusal(Kernel<T> kernel)
    {
        _kernel = kernel;
        _weights = new T[kernel.Shape.WeightLength];
        _bias = new T[kernel.Case.Bias ? kernel.Shape.OutChannels : 0];
        _input = new(Math.Max(kernel.Shape.InputLength, MostElements));
        _residual = new(kernel.Shape.OutputLength);
        _output = new(kernel.Shape.OutputLength);
    }

    /// <summary>
    /// Calls the kernel with the extents, and with empty buffers, buffers of the length that the extents seem to have, and those of its own image.
    /// </summary>
    /// <returns>A description of the problem of each call, or null if there was none.</returns>
    public IEnumerable<string?> Of(int[] extents)
    {
        int wrapped = ImpossibleExtents.WrappedElements(_kernel.Case, extents);
        (int Input, int Output)[] lengths =
        [
            (0, 0),
            (wrapped is > 0 and <= MostElements ? wrapped : 0, 0),
            (_kernel.Shape.InputLength, _kernel.Shape.OutputLength),
        ];
        return
            from call in new[] { _kernel.CorrelateOf(extents), _kernel.ForwardOf(extents), _kernel.ParallelForwardOf(extents) }
            from length in lengths
            select Complaint(call, length.Input, length.Output);
    }

    public void Dispose()
    {
        _input.Dispose();
        _residual.Dispose();
        _output.Dispose();
    }

    private string? Complaint(CorrelateCall<T> call, int inputLength, int outputLength)
    {
        Span<T> input = _input.Place(Placement.AtEnd);
        Span<T> residual = _residual.Place(Placement.AtEnd)[(_kernel.Case.Residual ? ^outputLength : ^0)..];
        Span<T> output = _output.Place(Placement.AtEnd);
        string buffers = FormattableString.Invariant($"with {inputLength} elements of input and {outputLength} of output");
        try
        {
            call(input[^inputLength..], _weights, _bias, residual, output[^outputLength..]);
            return $"It was accepted {buffers}.";
        }
        catch (ArgumentException refusal) when (refusal.ParamName is not null)
        {
            return _output.IsUntouched && _input.IsUntouched && _residual.IsUntouched ? null : $"It was rejected {buffers}, but memory was written to.";
        }
#pragma warning disable CA1031 // Any other exception is an error.
        catch (Exception other)
#pragma warning restore CA1031
        {
            return $"{buffers}, {other.GetType()} was thrown: {other.Message}";
        }
    }
}
