using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Benchmarks;

/// <summary>
/// The memory that an editor's compiler retains for the generator between two runs: its cache, and the generated files as text and syntax.
/// </summary>
internal static class RetainedMemory
{
    /// <summary>The number of bytes retained after a first run on a project with these layers.</summary>
    public static long Of(IReadOnlyList<Workload> layers)
    {
        UsersProject project = new(layers);
        CSharpCompilation compilation = project.Again();
        WeakReference<GeneratorDriver> driver = new(null!);
        long held = WithDriver(project, compilation, driver);
        long without = GC.GetTotalMemory(forceFullCollection: true);
        if (driver.TryGetTarget(out _))
        {
            throw new BenchmarkException("The generator's driver is still referenced, so its memory cannot be measured.");
        }

        GC.KeepAlive(compilation);
        return held - without;
    }

    // A separate method, so that no local variable keeps the driver alive.
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
