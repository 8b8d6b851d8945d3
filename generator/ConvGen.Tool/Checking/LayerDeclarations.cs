using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Tool.Checking;

/// <summary>The layers that a C# file declares, in a form in which layout, comments and accessibility do not count.</summary>
/// <remarks>A layer is a class that has attributes, ends with a semicolon, and is partial: <c>[MaxPool2D(2)] partial class Pool1;</c>.</remarks>
internal static class LayerDeclarations
{
    /// <summary>Reads the declarations of all layers, one text each, in the order of the file.</summary>
    public static IReadOnlyList<string> Read(string source) =>
    [
        .. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Where(type => type.AttributeLists.Count > 0 && type.OpenBraceToken.IsKind(SyntaxKind.None) && type.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Select(type => $"{string.Join(' ', type.AttributeLists.Select(OnOneLine))} partial class {type.Identifier.Text};"),
    ];

    private static string OnOneLine(SyntaxNode node) =>
        node.ReplaceTrivia(node.DescendantTrivia(), (_, _) => default).NormalizeWhitespace(indentation: "", eol: " ").ToString();
}
