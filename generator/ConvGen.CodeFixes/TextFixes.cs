using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.CodeFixes;

/// <summary>Code fixes that are text changes, which leave the surrounding code as it is.</summary>
internal static class TextFixes
{
    /// <summary>Registers a fix that consists of changes to the document.</summary>
    /// <param name="context">The diagnostics to fix.</param>
    /// <param name="title">The title that the editor shows.</param>
    /// <param name="key">Identifies this fix when all fixes of a kind are applied at once.</param>
    /// <param name="changes">The changes.</param>
    public static void RegisterTextFix(this CodeFixContext context, string title, string key, IEnumerable<TextChange> changes)
    {
        Document document = context.Document;
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                async cancellation =>
                {
                    SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                    return document.WithText(text.WithChanges(changes));
                },
                key),
            context.Diagnostics);
    }
}
