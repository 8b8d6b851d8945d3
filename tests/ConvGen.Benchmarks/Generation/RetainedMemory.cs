using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Benchmarks;

/// <summary>What an editor's compiler holds on to for the generator between two runs: its cache and the generated files as text and as syntax.</summary>
internal static class RetainedMemory
{
    /// <summary>Bytes held after a first run on a project of these layers.</summary>
    public static long Of(IReadOnlyList<Workload> layers)
    {
        UsersProject project = new(layers);
        CSharpCompilation compilation = project.Again();
        WeakReference<GeneratorDriver> driver = new(null!);
        long held = WithDriver(project, compilation, driver);
        long without = GC.GetTotalMemory(forceFullCollection: true);
        if (driver.TryGetTarget(out _))
        {
            throw new BenchmarkException("The generator's driver is still referred to, so what it holds cannot be told.");
        }

        GC.KeepAlive(compilation);
        return held - without;
    }

    // A method of its own, so that no local of it keeps the driver.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long WithDriver(UsersProject project, CSharpCompilation compilation, WeakReference<GeneratorDriver> reference)
    {
        GeneratorDriver driver = project.NewDriver().RunGenerators(compilation);
        reference.SetTarget(driver);
        long held = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(driver);
        return held;
    }
}
