using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>An editor keeps the generator's cache as long as a project is open, and compiles after every keystroke.</summary>
public sealed class MemoryTests
{
    private const string Source = "[Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)] public static partial class Edge { }";

    private const string Mistake = "[Conv2D(2, 0, kernelSize: 2)] public static partial class Edge { }";

    [Theory]
    [InlineData(Source, "// moved\n" + Source)]
    [InlineData(Source, Mistake)]
    [InlineData(Mistake, "// moved\n" + Mistake)]
    public void What_the_edit_replaced_is_let_go(string source, string edited)
    {
        (GenerationResult after, WeakReference[] before) = Edit(source, edited);

        for (int attempt = 0; attempt < 10 && before.Any(reference => reference.IsAlive); attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.All(before, reference => Assert.False(reference.IsAlive));
        GC.KeepAlive(after);
    }

    // A separate method, so that no local variable keeps the previous state alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GenerationResult After, WeakReference[] Before) Edit(string source, string edited)
    {
        GenerationResult before = KernelCompilation.Run(source);
        SyntaxTree file = before.OutputCompilation.SyntaxTrees.Single(tree => tree.FilePath == SourceFile.DefaultPath);
        ISymbol type = before.OutputCompilation.GetTypeByMetadataName("Edge")!;
        return (before.Rerun(edited), [new(file), new(type), new(before.OutputCompilation)]);
    }
}
