using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Tests.Readability;

/// <summary>Nothing stands in a file that the kernel does without.</summary>
/// <remarks>
/// By syntax alone: C# allows no name to be declared again inside its own scope, so a name that is read there is the one that was declared.
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

    // The references to the image's parts, the sizes that are given at run time, and where a tile's taps are go through all of a kernel's methods
    // as one list, so that every call reads the same, whether or not a method needs each of them.
    [Fact]
    public void Every_parameter_is_read_or_one_of_the_kernels_own() => PrintedKernels.HaveNo(kernel =>
        from parameter in kernel.Root.DescendantNodes().OfType<ParameterSyntax>()
        let method = parameter.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>()!
        where !IsRead(parameter.Identifier.Text, method.Body!) && !OfEntry(kernel).Contains(parameter.Identifier.Text)
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

    // What stands to the left of an assignment is written, not read. An element behind a reference is written through the reference, which is read.
    private static bool IsRead(string name, SyntaxNode scope) => scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use =>
        use.Identifier.Text == name && !(use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use && !IsReference(name, scope)));

    private static bool IsReference(string name, SyntaxNode scope) =>
        scope.DescendantNodes().OfType<VariableDeclarationSyntax>().Any(local => local.Type is RefTypeSyntax && local.Variables[0].Identifier.Text == name)
        || scope.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } method
        && method.ParameterList.Parameters.Any(parameter => parameter.Identifier.Text == name && parameter.Modifiers.Any(modifier => modifier.Text == "ref"));

    private static string MethodOf(SyntaxNode node) => node.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.Text ?? "";
}
