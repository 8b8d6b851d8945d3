namespace ConvGen.Benchmarks;

/// <summary>Times the points of a sweep, and times slow points again, because other work on the machine may have caused the dip.</summary>
internal static class SweepMeasurement
{
    private const double Doubtful = 0.8;

    /// <summary>How often doubtful points are measured again, several seconds apart.</summary>
    private const int Attempts = 3;

    public static SweepResult Run(Sweep sweep, IReadOnlyList<int> sizes, Pace pace, Progress progress)
    {
        Workload[] workloads = [.. sizes.Select(size => new Workload($"{sweep.Name} {size}", sweep.Layer(size)))];
        IEnumerable<(Workload Workload, CompiledKernel Kernel)> layers = KernelBatches.Compile(workloads);
        Dictionary<Workload, int> sizeOf = workloads.Zip(sizes).ToDictionary(pair => pair.First, pair => pair.Second);
        SweepResult result = new(
            sweep,
            progress.Measure(layers, workloads.Length, (workload, kernel) => Point(sizeOf[workload], workload, kernel, pace)));

        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            foreach (int index in Enumerable.Range(0, result.Points.Count).Where(index => result.ShareOfNeighbors(index) < Doubtful).ToArray())
            {
                result.Points[index].Measure(Pace.Fast);
            }
        }

        return result;
    }

    private static SweepPoint Point(int size, Workload workload, CompiledKernel kernel, Pace pace)
    {
        Buffers buffers = new(workload.Case);
        ArraySegment<float> output = buffers.NewOutput(), loopsOutput = buffers.NewOutput();
        Action<int> forward = FirstCall.Of(kernel.Forward, buffers, output).Run;
        FirstCall.Of(kernel.Loops, buffers, loopsOutput);
        Agreement.Require(workload, output, "Forward", loopsOutput, "nested loops");

        SweepPoint point = new(size, workload.Case.Shape.MultiplyAdds, new(forward));
        point.Measure(pace);
        return point;
    }
}
