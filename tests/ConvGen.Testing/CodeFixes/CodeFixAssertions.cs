using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConvGen.Testing;

/// <summary>What an editor offers a user whose code breaks a rule, and what becomes of the code.</summary>
public static class CodeFixAssertions
{
    /// <summary>Fails unless the fix of this title is offered once, gives exactly this source, and nothing is left to report on that.</summary>
    public static async Task Fixes(string source, string title, string fixedSource, KernelCompilationOptions? options = null)
    {
        using EditedProject project = await EditedProject.OpenAsync(source, options ?? KernelCompilationOptions.Default);
        (CodeAction action, _) = Only(await project.OffersAsync(), title);
        RequireSame(fixedSource, await project.ApplyAsync(action));
        GeneratorAssertions.ReportsNothing(fixedSource, options);
    }

    /// <summary>Fails unless the fix of this title, applied to the whole file at once, gives exactly this source, and nothing is left to report on that.</summary>
    public static async Task FixesAll(string source, string title, string fixedSource, KernelCompilationOptions? options = null)
    {
        using EditedProject project = await EditedProject.OpenAsync(source, options ?? KernelCompilationOptions.Default);
        (CodeAction action, CodeFixProvider provider) = (await project.OffersAsync()).First(offer => offer.Action.Title == title);
        RequireSame(fixedSource, await project.ApplyToAllAsync(action, provider));
        GeneratorAssertions.ReportsNothing(fixedSource, options);
    }

    /// <summary>The titles of all that is offered.</summary>
    public static async Task<IReadOnlyList<string>> Offers(string source, KernelCompilationOptions? options = null)
    {
        using EditedProject project = await EditedProject.OpenAsync(source, options ?? KernelCompilationOptions.Default);
        return [.. (await project.OffersAsync()).Select(offer => offer.Action.Title)];
    }

    private static (CodeAction Action, CodeFixProvider Provider) Only(IReadOnlyList<(CodeAction Action, CodeFixProvider Provider)> offers, string title) =>
        offers.Where(offer => offer.Action.Title == title).ToArray() is [var only]
            ? only
            : throw new GeneratorAssertionException($"'{title}' is not offered once. The offers are: {string.Join("; ", offers.Select(offer => offer.Action.Title))}");

    private static void RequireSame(string expected, string actual)
    {
        if (actual != expected)
        {
            throw new GeneratorAssertionException($"The fix gave other source than expected.\nExpected:\n{expected}\n\nActual:\n{actual}");
        }
    }
}
