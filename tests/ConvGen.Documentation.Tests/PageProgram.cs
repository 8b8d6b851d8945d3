using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.ML.OnnxRuntime;

namespace ConvGen.Documentation.Tests;

/// <summary>The program that consists of a page's blocks, compiled with the generator and the settings of a new console project.</summary>
internal sealed class PageProgram
{
    /// <summary>The collection of the test classes that run programs: the console and the current folder are the process's.</summary>
    public const string OneAtATime = nameof(OneAtATime);

    // The usings that the SDK adds to every file of a console project with implicit usings.
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly KernelCompilationOptions Options = new()
    {
        ImplicitUsings = false,
        AssemblyName = "Page",
        References = [MetadataReference.CreateFromFile(typeof(InferenceSession).Assembly.Location)],
    };

    private readonly GenerationResult _result;

    private PageProgram(IReadOnlyList<SourceFile> files, bool isProgram)
    {
        IsProgram = isProgram;
        OutputKind kind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        _result = KernelCompilation.Run([.. files, new SourceFile("ImplicitUsings.cs", ImplicitUsings)], Options with { OutputKind = kind });
    }

    /// <summary>Whether there are statements to run, or only types.</summary>
    public bool IsProgram { get; }

    /// <summary>All diagnostics of the generator, the analyzers and the compiler, except for suggestions of the compiler.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. _result.GeneratorDiagnostics, .. _result.CompilerDiagnostics, .. _result.AnalyzerDiagnostics];

    /// <summary>
    /// Joins blocks in the order that C# requires: all <c>using</c>s, then all statements, then all types. Each block must already have this order.
    /// </summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="files">Other files of the project.</param>
    public static PageProgram Of(IEnumerable<PageBlock> blocks, params IReadOnlyList<SourceFile> files)
    {
        StringBuilder usings = new(), statements = new(), types = new();
        foreach (PageBlock block in blocks)
        {
            CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(block.Text);
            foreach (SyntaxNode node in unit.Usings.Cast<SyntaxNode>().Concat(unit.Members))
            {
                StringBuilder part = node switch
                {
                    UsingDirectiveSyntax => usings,
                    GlobalStatementSyntax => statements,
                    _ => types,
                };
                // Diagnostics refer to the page and its line.
                int line = block.Line + unit.SyntaxTree.GetLineSpan(node.FullSpan).StartLinePosition.Line;
                part.Append(CultureInfo.InvariantCulture, $"#line {line} \"{block.Page}\"\n{node.ToFullString().TrimEnd()}\n");
            }
        }

        return new([new("Program.cs", $"{usings}{statements}{types}"), .. files], isProgram: statements.Length > 0);
    }

    /// <summary>Runs the program in a folder.</summary>
    /// <returns>The program's console output.</returns>
    public string Run(string folder)
    {
        MethodInfo main = _result.Emit().EntryPoint!;
        string folderBefore = Directory.GetCurrentDirectory();
        TextWriter consoleBefore = Console.Out;
        using StringWriter console = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        try
        {
            Directory.SetCurrentDirectory(folder);
            Console.SetOut(console);
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, main.GetParameters() is [] ? [] : [Array.Empty<string>()], CultureInfo.InvariantCulture);
        }
        finally
        {
            Console.SetOut(consoleBefore);
            Directory.SetCurrentDirectory(folderBefore);
        }

        return console.ToString();
    }
}
