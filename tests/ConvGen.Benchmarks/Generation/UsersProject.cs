using ConvGen.Generator;
using ConvGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Benchmarks;

/// <summary>A project in an editor: some layers, each in a file of its own, and a file that has nothing to do with them.</summary>
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

    /// <summary>A compiler that has not yet run the generator.</summary>
    public GeneratorDriver NewDriver() =>
        CSharpGeneratorDriver.Create([new ConvolutionGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)_firstLayer.Options);

    /// <summary>The same once more, of which the compiler has bound nothing yet.</summary>
    public CSharpCompilation Again() => _compilation.Clone();

    /// <summary>After an edit in the file that has no layer.</summary>
    public CSharpCompilation EditedElsewhere() => Edited(_unrelated, "=> 1", "=> 2");

    /// <summary>After an edit in the body of a method of the first layer's type, which moves nothing.</summary>
    public CSharpCompilation EditedInside() => Edited(_firstLayer, "value * 2", "value * 3");

    /// <summary>After an edit that makes the first layer another one.</summary>
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
