using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.Testing;

/// <summary>A user's project in an editor, with the package's diagnostics for its only file.</summary>
internal sealed class EditedProject : IDisposable
{
    private readonly AdhocWorkspace _workspace;
    private readonly Document _document;
    private readonly ImmutableArray<Diagnostic> _diagnostics;

    private EditedProject(AdhocWorkspace workspace, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        _workspace = workspace;
        _document = document;
        _diagnostics = diagnostics;
    }

    /// <summary>Opens a project with one file.</summary>
    public static async Task<EditedProject> OpenAsync(string source, KernelCompilationOptions options)
    {
        CSharpCompilation outside = KernelCompilation.Create([new SourceFile(source)], options);
        AdhocWorkspace workspace = new();
        Project project = workspace.AddProject(options.AssemblyName, LanguageNames.CSharp)
            .WithCompilationOptions(outside.Options)
            .WithParseOptions(outside.SyntaxTrees[0].Options)
            .WithMetadataReferences(outside.References);
        foreach (SyntaxTree tree in outside.SyntaxTrees)
        {
            project = project.AddDocument(tree.FilePath, await tree.GetTextAsync()).Project;
        }

        // Fixes look up a diagnostic's syntax tree in the workspace, so the diagnostic must be reported on the workspace's tree.
        var inside = (CSharpCompilation)(await project.GetCompilationAsync())!;
        GenerationResult result = KernelCompilation.Run(inside, options);
        return new(
            workspace,
            project.Documents.Single(document => document.Name == SourceFile.DefaultPath),
            [.. result.GeneratorDiagnostics.Concat(result.AnalyzerDiagnostics)]);
    }

    /// <summary>The fixes that the editor offers.</summary>
    public async Task<IReadOnlyList<Offer>> OffersAsync()
    {
        List<Offer> offers = [];

        // An editor asks once for all diagnostics at the same location.
        foreach (IGrouping<(TextSpan Span, string Id), Diagnostic> place in _diagnostics.GroupBy(diagnostic => (diagnostic.Location.SourceSpan, diagnostic.Id)))
        {
            foreach (CodeFixProvider provider in PackagedCodeFixes.Of(place.Key.Id))
            {
                CodeFixContext context = new(
                    _document, place.Key.Span, [.. place], (action, _) => offers.Add(new(action, provider)), CancellationToken.None);
                await provider.RegisterCodeFixesAsync(context);
            }
        }

        return offers;
    }

    /// <summary>The file after one fix.</summary>
    public async Task<string> ApplyAsync(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        SourceText text = await changed.GetDocument(_document.Id)!.GetTextAsync();
        return text.ToString();
    }

    /// <summary>The file after all diagnostics of one kind are fixed.</summary>
    public async Task<string> ApplyToAllAsync(Offer offer)
    {
        (CodeAction action, CodeFixProvider provider) = offer;
        FixAllProvider fixAll = provider.GetFixAllProvider()
            ?? throw new GeneratorAssertionException($"{provider.GetType().Name} does not support fixing all at once.");
        FixAllContext context = new(
            _document,
            provider,
            FixAllScope.Document,
            action.EquivalenceKey,
            provider.FixableDiagnosticIds,
            new KnownDiagnostics(_document, _diagnostics),
            CancellationToken.None);
        CodeAction all = await fixAll.GetFixAsync(context)
            ?? throw new GeneratorAssertionException($"{provider.GetType().Name} does not fix anything when it fixes all.");
        return await ApplyAsync(all);
    }

    public void Dispose() => _workspace.Dispose();

    private sealed class KnownDiagnostics(Document document, ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document asked, CancellationToken cancellationToken) =>
            Task.FromResult(asked.Id == document.Id ? diagnostics : Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
