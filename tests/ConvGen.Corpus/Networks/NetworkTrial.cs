using System.Numerics;
using System.Runtime.InteropServices;

namespace ConvGen.Numerics.Networks;

/// <summary>Runs one network on this machine, with all its buffers at inaccessible pages, and reports the results.</summary>
internal sealed class NetworkTrial<T>(NetworkCase network, NetworkBatch batch, TrialWriter report)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public void Run()
    {
        report.Begin(network.ToString());
        Run(CorpusData.Integers, areIntegers: true);
        Run(CorpusData.Normal, areIntegers: false);
        report.End();
    }

    private void Run(CorpusData kind, bool areIntegers)
    {
        report.Step(kind.ToString());
        NetworkData<T> data = NetworkData<T>.Draw(network, areIntegers);
        (NetworkCall<T> call, NetworkCall<T> callInWorkspace, _) = batch.Create<T>(network, data.Weights);
        var expected = new T[data.Expected.Length];
        call(data.Inputs, expected, [], maxDegreeOfParallelism: 1);
        report.Fingerprint(kind, Fingerprint.Of(expected));

        using GuardedBuffer<T> inputs = new(data.Inputs.Length);
        using GuardedBuffer<T> outputs = new(expected.Length);
        using GuardedBuffer<T> workspace = new(batch.WorkspaceLength(network));
        foreach (Placement placement in (Placement[])[Placement.AtEnd, Placement.AtBeginning])
        {
            string step = $"{kind}, every buffer {placement}";
            report.GuardedCall(step);
            inputs.Place(placement, data.Inputs);
            outputs.Place(placement);
            workspace.Place(placement);
            callInWorkspace(inputs.Span, outputs.Span, workspace.Span, maxDegreeOfParallelism: 1);
            report.Complain(
                inputs.IsOverwritten || outputs.IsOverwritten || workspace.IsOverwritten ? $"{step}: memory next to a buffer was written to."
                : !AreSameBits(inputs.Span, data.Inputs) ? $"{step}: the inputs were written to."
                : !AreSameBits(outputs.Span, expected) ? $"{step}: the outputs differ from those in separate arrays."
                : null);
        }

        report.Step("allocation");
        long before = GC.GetAllocatedBytesForCurrentThread();
        call(data.Inputs, expected, [], maxDegreeOfParallelism: 1);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        report.Complain(allocated == 0 ? null : FormattableString.Invariant($"Forward allocated {allocated} bytes when it was warm."));
    }

    private static bool AreSameBits(ReadOnlySpan<T> left, ReadOnlySpan<T> right) => MemoryMarshal.AsBytes(left).SequenceEqual(MemoryMarshal.AsBytes(right));
}
