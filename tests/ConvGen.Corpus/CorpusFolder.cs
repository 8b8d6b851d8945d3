using System.Globalization;

namespace ConvGen.Numerics;

/// <summary>All cases, compiled into files, so that several machines run exactly the same code without compiling it.</summary>
internal static class CorpusFolder
{
    public static void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((int index, KernelBatch batch) in CompiledKernels.All.Index())
        {
            File.WriteAllBytes(PathOf(folder, index), batch.Image);
        }
    }

    /// <summary>The cases, each with its batch and its index in the batch.</summary>
    public static IEnumerable<(KernelCase Case, KernelBatch Batch, int Index)> Load(string folder)
    {
        foreach ((int batchIndex, KernelCase[] cases) in Corpus.Cases.Chunk(CompiledKernels.BatchSize).Index())
        {
            var batch = KernelBatch.Load(cases, File.ReadAllBytes(PathOf(folder, batchIndex)));
            foreach ((int index, KernelCase kernelCase) in cases.Index())
            {
                yield return (kernelCase, batch, index);
            }
        }
    }

    private static string PathOf(string folder, int index) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"Kernels{index}.dll"));
}
