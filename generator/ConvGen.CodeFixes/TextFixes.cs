using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.CodeFixes;

/// <summary>Fixes as changes of text, which leave all around them as it is.</summary>
internal static class TextFixes
{
    /// <summary>Offers some changes of the document.</summary>
    /// <param name="context">What is to be fixed.</param>
    /// <param name="title">What the user is offered.</param>
    /// <param name="key">What tells this fix from others when all of a kind are applied at once.</param>
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
