namespace ConvGen.Testing;

/// <summary>What an editor offers a user whose code breaks a rule, and what becomes of the code.</summary>
public static class CodeFixAssertions
{
    /// <summary>Fails unless the fix of this title is offered once, gives exactly this source, and nothing is left to report on that.</summary>
    public static async Task Fixes(string source, string title, string fixedSource, KernelCompilationOptions? options = null)
    {
        using EditedProject project = await EditedProject.OpenAsync(source, options ?? KernelCompilationOptions.Default);
        IReadOnlyList<Offer> offers = await project.OffersAsync();
        Offer offer = Titled(offers, title) is [var only] ? only : throw NotOffered(title, "once", offers);
        RequireSame(fixedSource, await project.ApplyAsync(offer.Action));
        GeneratorAssertions.ReportsNothing(fixedSource, options);
    }

    /// <summary>Fails unless the fix of this title, applied to the whole file at once, gives exactly this source, and nothing is left to report on that.</summary>
    public static async Task FixesAll(string source, string title, string fixedSource, KernelCompilationOptions? options = null)
    {
        using EditedProject project = await EditedProject.OpenAsync(source, options ?? KernelCompilationOptions.Default);
        IReadOnlyList<Offer> offers = await project.OffersAsync();
        Offer offer = Titled(offers, title) is [var first, ..] ? first : throw NotOffered(title, "at all", offers);
        RequireSame(fixedSource, await project.ApplyToAllAsync(offer));
        GeneratorAssertions.ReportsNothing(fixedSource, options);
    }

    /// <summary>The titles of all that is offered.</summary>
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
            throw new GeneratorAssertionException($"The fix gave other source than expected.\nExpected:\n{expected}\n\nActual:\n{actual}");
        }
    }
}
