using ConvGen.Generator.Declarations;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.CodeFixes;

/// <summary>The attribute that contains the location of a diagnostic.</summary>
/// <param name="Syntax">The syntax of the attribute.</param>
/// <param name="Kind">The kind of kernel that it declares.</param>
/// <param name="Data">The values of its arguments.</param>
internal sealed record KernelAttribute(AttributeSyntax Syntax, LayerKind Kind, AttributeData Data)
{
    private SeparatedSyntaxList<AttributeArgumentSyntax> Arguments => Syntax.ArgumentList?.Arguments ?? default;

    /// <summary>Finds the attribute, or returns null if it does not declare a kernel.</summary>
    public static async Task<KernelAttribute?> FindAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? semantics = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<AttributeSyntax>() is not { } syntax
            || syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || semantics?.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } type)
        {
            return null;
        }

        AttributeData? data = type.GetAttributes().FirstOrDefault(attribute =>
            attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == syntax.SyntaxTree && reference.Span == syntax.Span);
        return data?.KernelKind() is { } kind ? new(syntax, kind, data) : null;
    }

    /// <summary>The argument that sets an option, or null if there is none.</summary>
    public AttributeArgumentSyntax? Option(string name) => Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The argument for a parameter of the constructor, or null if there is none.</summary>
    public AttributeArgumentSyntax? Parameter(string name)
    {
        for (int i = 0; i < Arguments.Count; i++)
        {
            string? parameter = Arguments[i] switch
            {
                { NameEquals: not null } => null,
                { NameColon: { } colon } => colon.Name.Identifier.ValueText,
                _ => Data.AttributeConstructor?.Parameters[i].Name,
            };
            if (parameter == name)
            {
                return Arguments[i];
            }
        }

        return null;
    }
}
