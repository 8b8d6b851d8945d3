using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;

namespace ConvGen.Generator.Judgement;

/// <summary>
/// The rule that an attribute has the options that are set. The compiler also reports an error, but it suggests that a type or a using directive is
/// missing. The rule is checked here rather than by an analyzer because a build with such an error does not report what analyzers find.
/// </summary>
internal static class OptionRules
{
    public static void Check(Declaration declaration, Findings findings)
    {
        foreach (UnknownOption option in declaration.UnknownOptions)
        {
            var advice = OptionAdvice.For(option, declaration.Kind);
            findings.AddAt(
                option.Name,
                Rules.OptionUnknown,
                declaration.AttributeName,
                option.Name,
                advice is null ? "" : $"{advice.Text}; ",
                string.Join(", ", option.Options));
        }
    }
}
