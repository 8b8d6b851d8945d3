using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Tests.Readability;

/// <summary>Generated files contain no unused code.</summary>
/// <remarks>
/// Syntax is sufficient for this: C# does not allow a name to be redeclared in its own scope, so a name that is read there is the declared one.
/// </remarks>
public sealed class DeadCodeTests
{
    [Fact]
    public void Every_local_is_read() => PrintedKernels.HaveNo(kernel =>
        from local in kernel.Root.DescendantNodes().OfType<VariableDeclaratorSyntax>()
        where local.Parent!.Parent is LocalDeclarationStatementSyntax or ForStatementSyntax
        let scope = local.Ancestors().First(node => node is BlockSyntax or ForStatementSyntax)
        where !IsRead(local.Identifier.Text, scope)
        select $"{MethodOf(local)}: {local.Parent}");

    // The references to the image's parts, the sizes given at run time, and the range of a tile's taps are passed through all methods of a kernel as
    // one list, so that every call looks the same, even if a method does not need all of them.
    [Fact]
    public void Every_parameter_is_read_or_one_of_the_kernels_own() => PrintedKernels.HaveNo(kernel =>
        from parameter in kernel.Root.DescendantNodes().OfType<ParameterSyntax>()
        let method = parameter.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>()!
        where !IsRead(parameter.Identifier.Text, (SyntaxNode?)method.Body ?? method.ExpressionBody!) && !OfEntry(kernel).Contains(parameter.Identifier.Text)
        select $"{MethodOf(parameter)}: {parameter}");

    [Fact]
    public void Every_private_member_is_read() => PrintedKernels.HaveNo(kernel =>
        from member in kernel.Methods.Members
        where member.Modifiers.Any(modifier => modifier.Text == "private")
        let name = member is MethodDeclarationSyntax method ? method.Identifier.Text : ((FieldDeclarationSyntax)member).Declaration.Variables[0].Identifier.Text
        where !IsRead(name, kernel.Methods)
        select name);

    private static IEnumerable<string> OfEntry(PrintedKernel kernel) => kernel.Methods.Members.OfType<MethodDeclarationSyntax>()
        .First(method => method.Identifier.Text == "Correlate").ParameterList.Parameters.Select(parameter => parameter.Identifier.Text)
        .Concat([
            "depthWalk", "heightWalk", "widthWalk", "front", "firstTapSlice", "endTapSlice", "top", "firstTapRow", "endTapRow"]);

    // The left side of an assignment is written, not read. If an element is written through a reference, the reference itself is read.
    private static bool IsRead(string name, SyntaxNode scope) => scope.DescendantNodes().OfType<SimpleNameSyntax>().Any(use =>
        use.Identifier.Text == name && !(use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use && !IsReference(name, scope)));

    private static bool IsReference(string name, SyntaxNode scope) =>
        scope.DescendantNodes().OfType<VariableDeclarationSyntax>().Any(local => local.Type is RefTypeSyntax && local.Variables[0].Identifier.Text == name)
        || scope.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } method
        && method.ParameterList.Parameters.Any(parameter => parameter.Identifier.Text == name && parameter.Modifiers.Any(modifier => modifier.Text == "ref"));

    private static string MethodOf(SyntaxNode node) => node.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.Text ?? "";
}
