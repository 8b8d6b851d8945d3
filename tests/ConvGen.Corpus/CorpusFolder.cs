using System.Globalization;
using ConvGen.Numerics.Networks;

namespace ConvGen.Numerics;

/// <summary>All cases, compiled into files, so that several machines run exactly the same code without compiling it.</summary>
internal static class CorpusFolder
{
    public static void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((int index, KernelBatch batch) in CompiledKernels.All.Index())
        {
            File.WriteAllBytes(PathOf(folder, "Kernels", index), batch.Image);
        }

        foreach ((int index, NetworkCase[] cases) in DrawnNetworks.ForMachines.Chunk(DrawnNetworks.BatchSize).Index())
        {
            File.WriteAllBytes(PathOf(folder, "Networks", index), NetworkBatch.Compile(cases).Image);
        }
    }

    /// <summary>The networks, each with its batch.</summary>
    public static IEnumerable<(NetworkCase Case, NetworkBatch Batch)> LoadNetworks(string folder)
    {
        foreach ((int index, NetworkCase[] cases) in DrawnNetworks.ForMachines.Chunk(DrawnNetworks.BatchSize).Index())
        {
            var batch = NetworkBatch.Load(File.ReadAllBytes(PathOf(folder, "Networks", index)));
            foreach (NetworkCase network in cases)
            {
                yield return (network, batch);
            }
        }
    }

    /// <summary>The cases, each with its batch and its index in the batch.</summary>
    public static IEnumerable<(KernelCase Case, KernelBatch Batch, int Index)> Load(string folder)
    {
        foreach ((int batchIndex, KernelCase[] cases) in Corpus.Cases.Chunk(CompiledKernels.BatchSize).Index())
        {
            var batch = KernelBatch.Load(cases, File.ReadAllBytes(PathOf(folder, "Kernels", batchIndex)));
            foreach ((int index, KernelCase kernelCase) in cases.Index())
            {
                yield return (kernelCase, batch, index);
            }
        }
    }

    private static string PathOf(string folder, string name, int index) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}{index}.dll"));
}
