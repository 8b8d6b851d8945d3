using System.Numerics;
using System.Runtime.InteropServices;

namespace ConvGen.Numerics;

/// <summary>The buffers of one call, each in separate guarded memory.</summary>
internal sealed class GuardedImage<T>(ImageData<T> data, int outputLength) : IDisposable
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly GuardedBuffer<T> _input = new(data.Input.Length);
    private readonly GuardedBuffer<T> _weights = new(data.Weights.Length);
    private readonly GuardedBuffer<T> _bias = new(data.Bias.Length);
    private readonly GuardedBuffer<T> _residual = new(data.Residual.Length);
    private readonly GuardedBuffer<T> _output = new(outputLength);

    /// <summary>Calls a kernel with all its buffers at a given position.</summary>
    /// <returns>A description of the problem, or null if there was none.</returns>
    public string? Run(CorrelateCall<T> call, Placement placement, ReadOnlySpan<T> expected)
    {
        (string Name, GuardedBuffer<T> Buffer, T[] Elements)[] read =
            [("input", _input, data.Input), ("weights", _weights, data.Weights), ("bias", _bias, data.Bias), ("residual", _residual, data.Residual)];
        foreach ((_, GuardedBuffer<T> buffer, T[] elements) in read)
        {
            buffer.Place(placement, elements);
        }

        _output.Place(placement);
        call(_input.Span, _weights.Span, _bias.Span, _residual.Span, _output.Span);
        foreach ((string name, GuardedBuffer<T> buffer, T[] elements) in read)
        {
            if (buffer.IsOverwritten || !AreSameBits(buffer.Span, elements))
            {
                return $"The {name} or memory next to it was written to.";
            }
        }

        return _output.IsOverwritten ? "Memory next to the output was written to."
            : AreSameBits(_output.Span, expected) ? null
            : "The output differs from the one in a separate array.";
    }

    public void Dispose()
    {
        _input.Dispose();
        _weights.Dispose();
        _bias.Dispose();
        _residual.Dispose();
        _output.Dispose();
    }

    private static bool AreSameBits(ReadOnlySpan<T> left, ReadOnlySpan<T> right) => MemoryMarshal.AsBytes(left).SequenceEqual(MemoryMarshal.AsBytes(right));
}
