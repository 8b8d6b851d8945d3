using System.Numerics;

namespace ConvGen.Numerics;

/// <summary>All cases of the corpus, compiled in batches on first use, so that a run of a few tests does not have to compile all of them.</summary>
internal static class CompiledKernels
{
    /// <summary>The cases of one batch.</summary>
    public const int BatchSize = 16;

    private static readonly Lazy<KernelBatch>[] Batches =
        [.. Corpus.Cases.Chunk(BatchSize).Select(batch => new Lazy<KernelBatch>(() => KernelBatch.Compile(batch)))];

    private static readonly Dictionary<string, int> IndexByName =
        Corpus.Cases.Index().ToDictionary(pair => pair.Item.ToString(), pair => pair.Index);

    /// <summary>All cases, compiled.</summary>
    public static IEnumerable<KernelBatch> All => Batches.Select(batch => batch.Value);

    /// <summary>The names of the cases of an element type that are not drawn.</summary>
    public static IEnumerable<string> Names(bool isDouble, bool? declaresExtents = null, bool? hasResidual = null) => KernelCases.All
        .Where(kernelCase => kernelCase.IsDouble == isDouble)
        .Where(kernelCase => declaresExtents is null || kernelCase.DeclaresExtents == declaresExtents)
        .Where(kernelCase => hasResidual is null || kernelCase.Residual == hasResidual)
        .Select(kernelCase => kernelCase.ToString());

    /// <summary>The kernel of a case.</summary>
    public static Kernel<T> Get<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int index = IndexByName[name];
        return Batches[index / BatchSize].Value.Get<T>(index % BatchSize);
    }
}
