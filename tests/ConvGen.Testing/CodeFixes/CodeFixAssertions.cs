namespace ConvGen.Testing;

/// <summary>Checks which fixes an editor offers if code breaks a rule, and the resulting code.</summary>
public static class CodeFixAssertions
{
    /// <summary>Fails unless the fix with this title is offered exactly once, gives exactly this source, and leaves no diagnostics.</summary>
    public static async Task Fixes(string source, string title, string fixedSource, KernelCompilationOptions? options = null)
    {
        using EditedProject project = await EditedProject.OpenAsync(source, options ?? KernelCompilationOptions.Default);
        IReadOnlyList<Offer> offers = await project.OffersAsync();
        Offer offer = Titled(offers, title) is [var only] ? only : throw NotOffered(title, "once", offers);
        RequireSame(fixedSource, await project.ApplyAsync(offer.Action));
        GeneratorAssertions.ReportsNothing(fixedSource, options);
    }

    /// <summary>
    /// Fails unless the fix with this title, applied to the whole file at once, gives exactly this source and leaves no diagnostics.
    /// </summary>
    public static async Task FixesAll(string source, string title, string fixedSource, KernelCompilationOptions? options = null)
    {
        using EditedProject project = await EditedProject.OpenAsync(source, options ?? KernelCompilationOptions.Default);
        IReadOnlyList<Offer> offers = await project.OffersAsync();
        Offer offer = Titled(offers, title) is [var first, ..] ? first : throw NotOffered(title, "at all", offers);
        RequireSame(fixedSource, await project.ApplyToAllAsync(offer));
        GeneratorAssertions.ReportsNothing(fixedSource, options);
    }

    /// <summary>The titles of all offered fixes.</summary>
    public static async Task<IReadOnlyList<string>> Offers(string source, KernelCompilationOptions? options = null)
    {
        using EditedProject project = await EditedProject.OpenAsync(source, options ?? KernelCompilationOptions.Default);
        return [.. (await project.OffersAsync()).Select(offer => offer.Action.Title)];
    }

    private static Offer[] Titled(IEnumerable<Offer> offers, string title) => [.. offers.Where(offer => offer.Action.Title == title)];

    private static GeneratorAssertionException NotOffered(string title, string howOften, IEnumerable<Offer> offers) =>
        new($"'{title}' is not offered {howOften}. The offers are: {string.Join("; ", offers.Select(offer => offer.Action.Title))}");

    private static void RequireSame(string expected, string actual)
    {
        if (actual != expected)
        {
            throw new GeneratorAssertionException($"The fix gave different source than expected.\nExpected:\n{expected}\n\nActual:\n{actual}");
        }
    }
}
