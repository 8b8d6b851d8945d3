using ConvGen.Generator;
using ConvGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Benchmarks;

/// <summary>A project in an editor: several layers, each in a separate file, and an unrelated file.</summary>
internal sealed class UsersProject
{
    private const string Unrelated = "public static class Unrelated { public static int Value => 1; }";

    private readonly CSharpCompilation _compilation;
    private readonly SyntaxTree _firstLayer;
    private readonly SyntaxTree _unrelated;

    public UsersProject(IEnumerable<Workload> layers)
    {
        SourceFile[] files = [.. layers.Select((layer, index) => new SourceFile($"Layer{index}.cs", Declaration(layer, index))), new("Unrelated.cs", Unrelated)];
        _compilation = KernelCompilation.Create(files, KernelCompilationOptions.Default);
        _firstLayer = _compilation.SyntaxTrees.First();
        _unrelated = _compilation.SyntaxTrees.Single(tree => tree.FilePath == "Unrelated.cs");
    }

    /// <summary>Creates a driver that has not run the generator yet.</summary>
    public GeneratorDriver NewDriver() =>
        CSharpGeneratorDriver.Create([new ConvolutionGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)_firstLayer.Options);

    /// <summary>A copy of the compilation that the compiler has not bound yet.</summary>
    public CSharpCompilation Again() => _compilation.Clone();

    /// <summary>The compilation after an edit in the unrelated file.</summary>
    public CSharpCompilation EditedElsewhere() => Edited(_unrelated, "=> 1", "=> 2");

    /// <summary>The compilation after an edit in a method body of the first layer's type, which does not move anything.</summary>
    public CSharpCompilation EditedInside() => Edited(_firstLayer, "value * 2", "value * 3");

    /// <summary>The compilation after an edit that changes the first layer.</summary>
    public CSharpCompilation EditedAttribute() => Edited(_firstLayer, ")]", ", Bias = true)]");

    private static string Declaration(Workload layer, int index) =>
        $$"""
        [{{layer.Case.Attribute}}]
        public sealed partial class Layer{{index}}
        {
            public static int Twice(int value) => value * 2;
        }
        """;

    private CSharpCompilation Edited(SyntaxTree file, string before, string after)
    {
        string text = file.ToString();
        int place = text.IndexOf(before, StringComparison.Ordinal);
        string edited = text.Remove(place, before.Length).Insert(place, after);
        return _compilation.ReplaceSyntaxTree(file, CSharpSyntaxTree.ParseText(edited, (CSharpParseOptions)file.Options, file.FilePath));
    }
}
