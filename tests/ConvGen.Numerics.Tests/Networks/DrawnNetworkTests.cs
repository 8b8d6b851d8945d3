using System.Numerics;

namespace ConvGen.Numerics.Networks;

/// <summary>Random networks, compiled, against the definitions of their layers.</summary>
public sealed class DrawnNetworkTests
{
    /// <summary>
    /// The largest error of rounded results, relative to the largest output. Sums of a few hundred products through ten layers lose a few dozen units in the
    /// last place; more would be a wrong element.
    /// </summary>
    private const double SingleTolerance = 1e-4;
    private const double DoubleTolerance = 1e-12;

    private static readonly Lazy<NetworkBatch>[] Batches =
        [.. DrawnNetworks.All.Chunk(DrawnNetworks.BatchSize).Select(batch => new Lazy<NetworkBatch>(() => NetworkBatch.Compile(batch)))];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, DrawnNetworks.All.Count)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_computes_what_its_layers_define(int seed)
    {
        if (DrawnNetworks.All[seed].IsDouble)
        {
            Examine<double>(seed, DoubleTolerance);
        }
        else
        {
            Examine<float>(seed, SingleTolerance);
        }
    }

    private static void Examine<T>(int seed, double tolerance)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        NetworkCase network = DrawnNetworks.All[seed];
        NetworkBatch batch = Batches[seed / DrawnNetworks.BatchSize].Value;
        foreach (bool areIntegers in (bool[])[true, false])
        {
            NetworkData<T> data = NetworkData<T>.Draw(network, areIntegers);
            (NetworkCall<T> call, NetworkCall<T> callInWorkspace, NetworkCall<T> callBatch) = batch.Create<T>(network, data.Weights);
            T[] workspace = new T[batch.WorkspaceLength(network)];
            T[] outputs = Outputs(call, data, [], threads: 1);
            double largest = data.Expected.Where(double.IsFinite).Select(Math.Abs).Append(1).Max();
            bool isExact = areIntegers && network.IsExact && largest < 1 << 20;
            for (int i = 0; i < outputs.Length; i++)
            {
                double error = Math.Abs(double.CreateTruncating(outputs[i]) - data.Expected[i]);
                Assert.True(
                    isExact ? error == 0 : error <= tolerance * largest,
                    FormattableString.Invariant($"{network}\nWith {(areIntegers ? "integers" : "numbers at random")}, output {i} is {outputs[i]}, but must be {data.Expected[i]}."));
            }

            // A second call finds other numbers in the workspace.
            Assert.Equal(outputs, Outputs(call, data, [], threads: 1));
            Assert.Equal(outputs, Outputs(call, data, [], threads: -1));
            Array.Fill(workspace, T.NaN);
            Assert.Equal(outputs, Outputs(callInWorkspace, data, workspace, threads: 1));
            AssertBatch(network, data, call, callBatch);
        }
    }

    // The images differ, because with equal images, an image at the wrong place would be correct by chance.
    private static void AssertBatch<T>(NetworkCase network, NetworkData<T> data, NetworkCall<T> call, NetworkCall<T> callBatch)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[][] inputs = [.. Enumerable.Range(1, NetworkBatch.Images).Select(image => data.Inputs.Select(number => number * T.CreateChecked(image)).ToArray())];
        T[][] expected = [.. inputs.Select(input => Outputs(call, data with { Inputs = input }, [], threads: 1))];
        T[] outputs = new T[NetworkBatch.Images * data.Expected.Length];
        foreach (int threads in (int[])[1, -1])
        {
            Array.Clear(outputs);
            callBatch([.. Interleaved(inputs, network.Inputs)], outputs, [], threads);
            Assert.Equal(Interleaved(expected, network.Outputs), outputs);
        }
    }

    // All images of the first input or output, then all of the second, and so on.
    private static IEnumerable<T> Interleaved<T>(T[][] images, IEnumerable<LayerCase> layers)
    {
        int offset = 0;
        foreach (LayerCase layer in layers)
        {
            foreach (T element in images.SelectMany(image => image.AsSpan(offset, layer.Length).ToArray()))
            {
                yield return element;
            }

            offset += layer.Length;
        }
    }

    private static T[] Outputs<T>(NetworkCall<T> call, NetworkData<T> data, T[] workspace, int threads)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var outputs = new T[data.Expected.Length];
        Array.Fill(outputs, T.NaN);
        call(data.Inputs, outputs, workspace, threads);
        return outputs;
    }
}
