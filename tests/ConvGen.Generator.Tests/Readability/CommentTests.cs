using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Tests.Readability;

/// <summary>The comments in generated code.</summary>
public sealed partial class CommentTests
{
    [Fact]
    public void Every_method_says_what_it_computes() => PrintedKernels.HaveNo(kernel =>
        from member in kernel.Root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
        where !member.GetLeadingTrivia().ToFullString().Contains("/// <summary>", StringComparison.Ordinal)
        select member.ToString().Split('\n')[0]);

    [Fact]
    public void Every_constant_says_what_it_counts() => PrintedKernels.HaveNo(kernel =>
        from field in kernel.Root.DescendantNodes().OfType<FieldDeclarationSyntax>()
        where field.Modifiers.Any(SyntaxKind.ConstKeyword)
            && !field.GetLeadingTrivia().ToFullString().Contains("/// <summary>", StringComparison.Ordinal)
            && !field.GetTrailingTrivia().ToFullString().Contains("// ", StringComparison.Ordinal)
        select field.ToString());

    [Fact]
    public void Accumulators_are_introduced_by_a_comment() => PrintedKernels.HaveNo(kernel =>
        from local in kernel.Methods.DescendantNodes().OfType<LocalDeclarationStatementSyntax>()
        where local.Declaration.Variables[0].Identifier.Text is "sum0_0" or "sum0" && !HasComment(local)
        select local.ToString());

    [Fact]
    public void Every_tap_is_introduced_by_a_comment() => PrintedKernels.HaveNo(kernel =>
        from statement in kernel.Methods.DescendantNodes().OfType<ExpressionStatementSyntax>()
        where IsMultiplyAdd(statement)
        where !IsIntroduced(statement)
        select $"{statement.FirstAncestorOrSelf<MethodDeclarationSyntax>()!.Identifier}: {statement}");

    [Fact]
    public void Stores_are_introduced_by_a_comment() => PrintedKernels.HaveNo(kernel =>
        from statement in kernel.Methods.DescendantNodes().OfType<ExpressionStatementSyntax>()
        where Store().IsMatch(statement.ToString()) && !IsIntroduced(statement)
        select $"{statement.FirstAncestorOrSelf<MethodDeclarationSyntax>()!.Identifier}: {statement}");

    private static bool IsMultiplyAdd(ExpressionStatementSyntax statement) =>
        statement.ToString().Contains("MultiplyAdd", StringComparison.Ordinal);

    // A condition belongs to the code that it guards.
    private static bool IsIntroduced(StatementSyntax statement) =>
        Run(statement).Any(HasComment) || (statement.Parent!.Parent is IfStatementSyntax condition && Run(condition).Any(HasComment));

    // The statement and those directly before it, up to an empty line, belong together.
    private static IEnumerable<StatementSyntax> Run(StatementSyntax statement)
    {
        SyntaxList<StatementSyntax> block = ((BlockSyntax)statement.Parent!).Statements;
        for (int i = block.IndexOf(statement); i >= 0; i--)
        {
            yield return block[i];
            if (block[i].GetLeadingTrivia().ToFullString().StartsWith('\n'))
            {
                yield break;
            }
        }
    }

    private static bool HasComment(StatementSyntax statement) =>
        statement.GetLeadingTrivia().Concat(statement.GetTrailingTrivia()).Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));

    [GeneratedRegex(@"^(?:Lanes\d+\.Store\d?\(|Elements\.At\(ref output, \d+\) = sum)")]
    private static partial Regex Store();
}
