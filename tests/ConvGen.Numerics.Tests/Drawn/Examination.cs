using System.Numerics;
using ConvGen.Testing;

namespace ConvGen.Numerics.Drawn;

/// <summary>A property that a pair of kernels does not have, and a description of the failure.</summary>
internal sealed record Failure(DrawnPair Pair, string Property, string Message);

/// <summary>Compiles and runs pairs, and reports which property does not hold for which pair.</summary>
internal static class Examination
{
    private const int BatchSize = 12;

    /// <summary>The failures, in the order of the pairs.</summary>
    public static IReadOnlyList<Failure> Of(IReadOnlyList<DrawnPair> pairs) =>
        [.. pairs.Chunk(BatchSize).AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount).SelectMany(Together)];

    private static IReadOnlyList<Failure> Together(DrawnPair[] pairs)
    {
        try
        {
            return Run(pairs);
        }
        catch (GeneratorAssertionException) when (pairs.Length > 1)
        {
            return [.. pairs.SelectMany(pair => Together([pair]))];
        }
        catch (GeneratorAssertionException problem)
        {
            return [new(pairs[0], DrawnProperties.Compiles, problem.InnerException?.ToString() ?? problem.Message)];
        }
    }

    private static IReadOnlyList<Failure> Run(DrawnPair[] pairs)
    {
        var batch = KernelBatch.Compile([.. pairs.SelectMany(pair => new[] { pair.Case, pair.Twin })]);
        return [.. pairs.SelectMany((pair, index) => pair.Case.IsDouble ? Run<double>(batch, pair, index) : Run<float>(batch, pair, index))];
    }

    private static IEnumerable<Failure> Run<T>(KernelBatch batch, DrawnPair pair, int index)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Kernel<T> kernel = batch.Get<T>(2 * index), twin = batch.Get<T>(2 * index + 1);
        foreach ((string property, Action<Kernel<T>, Kernel<T>> check) in DrawnProperties.OfKernels<T>())
        {
            if (Record.Exception(() => check(kernel, twin)) is { } problem)
            {
                yield return new(pair, property, problem.Message);
            }
        }
    }
}
