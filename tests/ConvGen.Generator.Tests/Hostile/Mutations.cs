using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Hostile;

/// <summary>
/// Source that is broken as it is while typing, and worse: tokens deleted, repeated, inserted or replaced, or everything after a token removed.
/// </summary>
internal static class Mutations
{
    private static readonly string[] Strangers =
    [
        "(", ")", "[", "]", "{", "}", "<", ">", ",", ";", ":", "::", ".", "..", "=", "=>", "?", "!", "@", "#", "\"", "'", "\\", "/*", "//", "$\"{", "\"\"\"",
        "#if X\n", "\n#endif\n", "\n#pragma warning disable\n", "\n#nullable disable\n", "\n#line 7 \"Other.cs\"\n", "\n#error stop\n", "\u0000", "\uD800", "\u202E", "\uFEFF",
        "partial", "static", "abstract", "readonly", "ref", "file", "record", "struct", "class", "interface", "enum", "delegate", "namespace", "using", "where", "extern", "unsafe", "new", "this",
        "base", "int", "-1", "2147483648", "int.MinValue", "null", "Edge", "Missing", "global::", "[assembly: ", "[Conv2D(2, 1, 2)]", "[Conv1x1(int.MaxValue, 1)]",
    ];

    private static readonly Gen<Func<string, int, string, string>> Mutation = Gen.OneOf<Func<string, int, string, string>>(
        (source, place, _) => Edited(source, place, (_, _) => ""),
        (source, place, _) => Edited(source, place, (token, _) => $"{token}{token}"),
        (source, place, _) => Edited(source, place, (token, next) => $"{next}{token}"),
        (source, place, stranger) => Edited(source, place, (token, _) => $"{stranger} {token}"),
        (source, place, stranger) => Edited(source, place, (_, _) => $" {stranger} "),
        (source, place, _) => source[..(place % (source.Length + 1))]);

    /// <summary>A source after a few mutations, usually one.</summary>
    public static Gen<string> Of(string source) =>
        from count in Gen.Frequency((4, Gen.Const(1)), (2, Gen.Int[2, 4]))
        from mutations in Mutation.Array[count]
        from places in Gen.Int[0, 100_000].Array[count]
        from strangers in Gen.OneOf(Strangers).Array[count]
        select mutations.Zip(places, strangers).Aggregate(source, (mutated, step) => step.First(mutated, step.Second, step.Third));

    /// <summary>The source's tokens, each with the white space around it.</summary>
    public static string[] Tokens(string source) =>
        [.. SyntaxFactory.ParseTokens(source).Where(token => !token.IsKind(SyntaxKind.EndOfFileToken)).Select(token => token.ToFullString())];

    private static string Edited(string source, int place, Func<string, string, string> edit)
    {
        string[] tokens = Tokens(source);
        if (tokens.Length == 0)
        {
            return source;
        }

        int index = place % tokens.Length;
        return string.Concat(tokens.Select((token, i) => i == index ? edit(token, tokens[(i + 1) % tokens.Length]) : token));
    }
}
