using System.Globalization;
using ConvGen.Generator.Emission;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Tests.Planning;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Tests.Readability;

/// <summary>The generated file of a kernel.</summary>
/// <param name="Attribute">The declaration.</param>
/// <param name="Text">The text of the file.</param>
internal sealed record PrintedKernel(string Attribute, string Text)
{
    private readonly Lazy<CompilationUnitSyntax> _root = new(() => CSharpSyntaxTree.ParseText(Text).GetCompilationUnitRoot());

    /// <summary>The file's syntax.</summary>
    public CompilationUnitSyntax Root => _root.Value;

    /// <summary>The class that contains the kernel's methods.</summary>
    public ClassDeclarationSyntax Methods => Root.DescendantNodes().OfType<ClassDeclarationSyntax>().Single(type => type.Identifier.Text.EndsWith("_Kernels", StringComparison.Ordinal));
}

/// <summary>Kernels of every family and option, drawn at random but the same in every run, and kernels chosen as extremes.</summary>
internal static class PrintedKernels
{
    private const int Drawn = 300;

    private static readonly Finish[] Finishes =
    [
        Finish.None,
        new(HasResidual: true, ActivationFunction.None),
        new(HasResidual: false, new(Vocabulary.Activation.Relu, [])),
        new(HasResidual: true, new(Vocabulary.Activation.LeakyRelu, [0.01])),
        new(HasResidual: true, new(Vocabulary.Activation.Sigmoid, [])),
    ];

    private static readonly Lazy<IReadOnlyList<PrintedKernel>> Kernels = new(
        () => [.. Geometries.Sample(Drawn).Select(Print), .. Generate(CompiledKernelTests.Chosen)]);

    public static IReadOnlyList<PrintedKernel> All => Kernels.Value;

    /// <summary>Fails if any kernel has faults. The message shows the faults of the shortest such kernels.</summary>
    /// <param name="faults">Returns the faults of a kernel.</param>
    public static void HaveNo(Func<PrintedKernel, IEnumerable<string>> faults)
    {
        (PrintedKernel Kernel, string[] Faults)[] faulty =
        [
            .. All.Select(kernel => (kernel, faults: faults(kernel).ToArray()))
                .Where(pair => pair.faults.Length > 0)
                .OrderBy(pair => pair.kernel.Text.Length),
        ];
        Assert.True(faulty.Length == 0, $"{faulty.Length} of {All.Count} kernels:\n" + string.Join(
            "\n",
            faulty.Take(3).Select(pair => $"{pair.Kernel.Attribute}\n  {string.Join("\n  ", pair.Faults.Take(5))}")));
    }

    private static PrintedKernel Print(Geometry geometry, int index)
    {
        KernelModel model = Plans.ModelOf(
            geometry,
            geometry.HasExtents && index % 3 == 0 && FullUnrolling.IsPossible(geometry) ? Vocabulary.Unroll.Full : Vocabulary.Unroll.Auto,
            index % 10 == 0 ? Plans.WithoutVectors : Plans.WithVectors,
            Finishes[index % Finishes.Length]);
        model = model with { AttributeText = model.AttributeText.Trim('[', ']') };
        return new(model.AttributeText, KernelFile.Print(Planner.Plan(model)));
    }

    private static IEnumerable<PrintedKernel> Generate(string[] attributes)
    {
        GenerationResult result = KernelCompilation.Run(string.Concat(attributes.Select((attribute, index) =>
            string.Create(CultureInfo.InvariantCulture, $"[{attribute}] partial class Kernel{index:00} {{ }}\n"))));
        return result.Files.Select(file => new PrintedKernel(attributes[int.Parse(file.HintName.AsSpan("Kernel".Length, 2), CultureInfo.InvariantCulture)], file.Text));
    }
}
