using System.Numerics;

namespace ConvGen.Numerics;

/// <summary>All cases, compiled when they are first asked for, some at a time: a run of a few tests need not compile them all.</summary>
internal static class CompiledKernels
{
    private const int BatchSize = 16;

    private static readonly Lazy<KernelBatch>[] Batches =
        [.. KernelCases.All.Chunk(BatchSize).Select(batch => new Lazy<KernelBatch>(() => KernelBatch.Compile(batch)))];

    private static readonly Dictionary<string, int> IndexByName =
        KernelCases.All.Index().ToDictionary(pair => pair.Item.ToString(), pair => pair.Index);

    /// <summary>The names of the cases of an element type.</summary>
    public static IEnumerable<string> Names(bool isDouble, bool? declaresExtents = null) => KernelCases.All
        .Where(kernelCase => kernelCase.IsDouble == isDouble && (declaresExtents is null || kernelCase.DeclaresExtents == declaresExtents))
        .Select(kernelCase => kernelCase.ToString());

    /// <summary>The kernel of a case.</summary>
    public static Kernel<T> Get<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int index = IndexByName[name];
        return Batches[index / BatchSize].Value.Get<T>(index % BatchSize);
    }
}
