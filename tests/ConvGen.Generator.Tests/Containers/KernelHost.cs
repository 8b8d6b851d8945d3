using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Containers;

/// <summary>A project with kernels in an unusual place.</summary>
/// <param name="Source">
/// The source. <c>[KERNEL]</c> stands for the attribute of the chapter's example, and <c>PROBE(T)</c> or <c>STATICPROBE(T)</c> for a class that
/// runs the kernel of the type <c>T</c> from its location.
/// </param>
/// <param name="Needs">The oldest language version that supports the source.</param>
internal sealed record KernelHost(string Source, LanguageVersion Needs = LanguageVersion.CSharp9)
{
    /// <summary>The replacement for the placeholder.</summary>
    public const string Attribute = "[global::ConvGen.Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]";

    /// <summary>The source with the placeholders filled in.</summary>
    public string Text
    {
        get
        {
            string text = Source.Replace("[KERNEL]", Attribute, StringComparison.Ordinal);
            text = ReplaceCalls(text, "STATICPROBE(", type => Probe(Correlate(type)));
            return ReplaceCalls(text, "PROBE(", type => Probe(Correlate(type) + Forward(type)));
        }
    }

    private static string ReplaceCalls(string text, string call, Func<string, string> replacement)
    {
        for (int start = text.IndexOf(call, StringComparison.Ordinal); start >= 0; start = text.IndexOf(call, StringComparison.Ordinal))
        {
            int end = text.IndexOf(')', start);
            text = text[..start] + replacement(text[(start + call.Length)..end]) + text[(end + 1)..];
        }

        return text;
    }

    private static string Probe(string methods) => $"internal static class Probe {{ {methods}}}";

    private static string Correlate(string type) =>
        $"public static void Correlate(float[] input, float[] weights, float[] output) {{ {type}.Correlate(input, weights, output); }} ";

    private static string Forward(string type) =>
        $"public static void Forward(float[] input, float[] weights, float[] output) {{ new {type}(weights).Forward(input, output); }} ";
}
