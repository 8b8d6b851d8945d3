using System.Numerics;

namespace ConvGen.Numerics;

/// <summary>Runs one kernel on this machine in every possible way, and reports the results.</summary>
internal sealed class Trial<T>(Kernel<T> kernel, TrialWriter report)
    where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
{
    // With more multiply-adds than this, a run at each position would take long, and the tiles are the same as in smaller kernels.
    private const long MostMultiplyAddsForEveryPlace = 1_000_000;

    public void Run()
    {
        report.Begin(kernel.Case.ToString());
        Integers();
        T[] expected = Normal();
        Specials();
        WithResidualInPlace(expected);
        InGuardedMemory(expected);
        Refused();
        Allocation();
        report.End();
    }

    private void Integers()
    {
        report.Step("integers");
        ImageData<T> data = ImageData<T>.SmallIntegers(kernel.Case);
        T[] outputs = Outputs(kernel.Correlate, data);
        Compare(() => ErrorBound.WrongInteger<T>(kernel.Case, data, outputs));
        report.Fingerprint(CorpusData.Integers, Fingerprint.Of(outputs));
    }

    private T[] Normal()
    {
        report.Step("numbers at random");
        ImageData<T> data = ImageData<T>.Normal(kernel.Case);
        T[] expected = Outputs(kernel.Correlate, data);
        Compare(() => ErrorBound.TooLargeError<T>(kernel.Case, data, expected));
        report.Fingerprint(CorpusData.Normal, Fingerprint.Of(expected));
        return expected;
    }

    // With fused multiply-add, the bits are the same as on every other such machine, whose outputs the other tests compare with the oracle.
    private void Compare(Func<string?> comparison)
    {
        if (!InstructionSets.OfThisProcess.FusedMultiplyAdd)
        {
            report.Complain(comparison());
        }
    }

    private void Specials()
    {
        report.Step("special values");
        report.Fingerprint(CorpusData.Specials, Fingerprint.Of(SpecialData.Of<T>(kernel.Case).SelectMany(special => Outputs(kernel.Correlate, special.Data))));
    }

    private void WithResidualInPlace(T[] expected)
    {
        if (!kernel.Case.Residual)
        {
            return;
        }

        ImageData<T> data = ImageData<T>.Normal(kernel.Case);
        At("Correlate", kernel.Correlate);
        At("Forward", kernel.Forward);
        At("Forward on several threads", kernel.ParallelForward);
        At("ForwardBatch", kernel.ForwardBatch);

        void At(string name, CorrelateCall<T> call)
        {
            string step = $"{name}, the residual being the output";
            report.Step(step);
            report.Complain(InPlace.Output(call, data).AsSpan().SequenceEqual(expected) ? null : $"{step}: other bits than with a residual of its own.");
        }
    }

    private void InGuardedMemory(T[] expected)
    {
        ImageData<T> data = ImageData<T>.Normal(kernel.Case);
        using GuardedImage<T> image = new(data, expected.Length);
        bool isSmall = kernel.Shape.MultiplyAdds <= MostMultiplyAddsForEveryPlace;
        AtEdges(image, "Correlate", kernel.Correlate);
        AtEdges(image, "Forward", kernel.Forward);
        AtEdges(image, "Forward on several threads", kernel.ParallelForward);
        AtEdges(image, "ForwardBatch", kernel.ForwardBatch);
        foreach (Placement placement in isSmall ? Placement.Unaligned : Placement.Unaligned.TakeLast(1))
        {
            At(image, placement, "Correlate", kernel.Correlate);
        }

        using GuardedImage<T> heldImage = new(data with { Weights = kernel.HeldWeights(data) }, expected.Length);
        IEnumerable<CorrelateCall<T>> sharedCalls = SharedCalls.Of(kernel);
        foreach (CorrelateCall<T> call in isSmall ? sharedCalls : sharedCalls.Take(1))
        {
            AtEdges(heldImage, "shares on held weights", call);
        }

        void AtEdges(GuardedImage<T> buffers, string name, CorrelateCall<T> call)
        {
            At(buffers, Placement.AtEnd, name, call);
            At(buffers, Placement.AtBeginning, name, call);
        }

        void At(GuardedImage<T> buffers, Placement placement, string name, CorrelateCall<T> call)
        {
            string step = $"{name}, every buffer {placement}";
            report.GuardedCall(step);
            report.Complain(buffers.Run(call, placement, expected) is { } complaint ? $"{step}: {complaint}" : null);
        }
    }

    private void Refused()
    {
        if (kernel.Case.DeclaresExtents)
        {
            return;
        }

        using Refusal<T> refusal = new(kernel);
        foreach (int[] extents in ImpossibleExtents.Of(kernel.Case))
        {
            string step = $"extents of {string.Join(" x ", extents)}";
            report.Step(step);
            foreach (string? complaint in refusal.Of(extents))
            {
                report.Refusal();
                report.Complain(complaint is null ? null : $"{step}: {complaint}");
            }
        }
    }

    private void Allocation()
    {
        report.Step("allocation");
        ImageData<T> data = ImageData<T>.SmallIntegers(kernel.Case);
        if (Allocated.By(kernel.Correlate, data, new T[kernel.Shape.OutputLength]) is var bytes and not 0)
        {
            report.Complain(FormattableString.Invariant($"Correlate allocated {bytes} bytes when it was warm."));
        }
    }

    private T[] Outputs(CorrelateCall<T> call, ImageData<T> data)
    {
        var outputs = new T[kernel.Shape.OutputLength];
        Array.Fill(outputs, T.NaN);
        call(data.Input, data.Weights, data.Bias, data.Residual, outputs);
        return outputs;
    }
}
