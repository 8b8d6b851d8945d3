namespace ConvGen.Generator.Tests.Hostile;

/// <summary>The properties that hold for every source, by the names of their tests.</summary>
internal static class Promises
{
    public const string NothingIsThrown = "Nothing is thrown";
    public const string ItEnds = "It ends";
    public const string ItTakesLessThanASecond = "It takes less than a second";
    public const string GeneratedCodeHasNoError = "Generated code has no error";
    public const string GeneratedCodeBreaksNoCode = "Generated code breaks no code";
    public const string EveryKernelIsGeneratedOrRefused = "Every kernel is generated or refused";
    public const string NothingDependsOnTheCulture = "Nothing depends on the culture";

    public static IReadOnlyList<string> All { get; } =
        [NothingIsThrown, ItEnds, ItTakesLessThanASecond, GeneratedCodeHasNoError, GeneratedCodeBreaksNoCode, EveryKernelIsGeneratedOrRefused, NothingDependsOnTheCulture];
}
