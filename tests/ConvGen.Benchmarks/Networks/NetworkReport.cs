namespace ConvGen.Benchmarks;

/// <summary>The table of networks.</summary>
internal static class NetworkReport
{
    public static Report Of(IReadOnlyList<NetworkResult> results, IReadOnlyList<string> wrongResults)
    {
        ReportTable table = new("network", "multiply-adds", "Forward ms", "ONNX ms", "% of peak", "ONNX %", "x ONNX", "shared x ONNX", "made ms", "ONNX made ms");
        foreach (NetworkResult result in results)
        {
            table.Add(
                result.Id,
                Figures.Count(result.MultiplyAdds),
                Figures.Milliseconds(result.Forward),
                Figures.Milliseconds(result.Onnx),
                Figures.Percent(result.ShareOfPeak),
                Figures.Percent(result.OnnxShareOfPeak),
                Figures.Ratio(result.OverOnnx),
                Figures.Ratio(result.SharedOverOnnx),
                Figures.Milliseconds(result.Made.Network.TotalSeconds),
                Figures.Milliseconds(result.Made.Onnx.TotalSeconds));
        }

        List<string> summary = [.. wrongResults];
        if (results.Count > 0)
        {
            NetworkResult worst = results.MinBy(result => result.OverOnnx)!;
            summary.Add(
                $"Forward compared with ONNX Runtime: geometric mean {Figures.Ratio(Figures.GeometricMean(results.Select(result => result.OverOnnx)))}, "
                + $"worst {Figures.Ratio(worst.OverOnnx)} ({worst.Id}).");
        }

        return new(
            "Networks",
            [
                $"{Machine.Description}, one thread; ONNX Runtime {OnnxSession.Version}, which always uses the machine's widest vectors.",
                "Made: from the weights to the network, its first time including the JIT compiler; from the model's bytes to ONNX Runtime's session.",
                "All results agree with those of ONNX Runtime within 2e-4 of the largest one.",
            ],
            table,
            summary);
    }
}
