using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Tests.Readability;

/// <summary>
/// The numbers that are allowed in a kernel's methods. Straight-line code contains the offsets of single elements, which its comments explain.
/// Everywhere else, a number is a position in a row, column or tile, or a step between positions; everything that depends on the sizes is a constant.
/// </summary>
public sealed partial class NumberTests
{
    // A limit for the sizes of these kernels: positions in a row or slice are below it, and pitches are above it.
    private const int Channels = 211;

    private const int Extent = 61;

    [Theory]
    [InlineData("Conv2D(211, 5, kernelSize: 3, Height = 61, Width = 61, Padding = 1)")]
    [InlineData("Conv2D(5, 211, kernelSize: 3, Height = 61, Width = 61, Padding = 1, Bias = true)")]
    [InlineData("Conv2D(211, 211, kernelSize: 3, Height = 61, Width = 61, Layout = TensorLayout.ChannelsLast)")]
    [InlineData("Conv2D(211, 3, kernelSize: 3, Height = 61, Width = 61, Layout = TensorLayout.ChannelsLast)")]
    [InlineData("Conv2D(211, 3, kernelSize: 3, Padding = 1)")]
    [InlineData("Conv2D(211, 211, kernelSize: 3, Padding = 1, Stride = 2)")]
    [InlineData("DepthwiseConv2D(211, kernelSize: 5, Height = 61, Width = 61, Padding = 2)")]
    [InlineData("DepthwiseConv2D(211, kernelSize: 5, Height = 61, Width = 61, Padding = 2, Layout = TensorLayout.ChannelsLast)")]
    [InlineData("Conv2D(422, 422, kernelSize: 3, Height = 61, Width = 61, Groups = 211, Residual = true)")]
    [InlineData("Conv3D(211, 5, kernelSize: 2, Depth = 61, Height = 61, Width = 61, Stride = 2)")]
    [InlineData("ConvTranspose2D(211, 211, kernelSize: 4, Height = 61, Width = 61, Stride = 2, Padding = 1)")]
    [InlineData("ConvTranspose2D(211, 3, kernelSize: 4, Stride = 2, Padding = 1)")]
    public void Pitches_and_counts_of_channels_appear_by_name_only(string attribute)
    {
        // The outputs of a transposed convolution with stride 2 are twice as many.
        const int farthest = 2 * Extent;
        PrintedKernel kernel = new(attribute, KernelCompilation.Run($"[{attribute}] partial class Edge;").Text);

        Assert.Contains("private const int ", kernel.Methods.ToString(), StringComparison.Ordinal);
        Assert.Empty(Numbers(kernel).Where(number => Value(number) > farthest && !IsChannelPlace(number) && !IsTilePlace(number) && !IsNamed(number)).Select(number => Statement(number)).Distinct());
    }

    [Fact]
    public void Variables_are_multiplied_by_constants_or_by_strides() => PrintedKernels.HaveNo(kernel =>
        from number in Numbers(kernel)
        where number.Parent is BinaryExpressionSyntax product
            && product.IsKind(SyntaxKind.MultiplyExpression)
            && !IsConstant(product.Left) && !IsConstant(product.Right)
            && !Declared(kernel).Contains(Value(number))
        select Statement(number));

    private static IEnumerable<LiteralExpressionSyntax> Numbers(PrintedKernel kernel) => kernel.Methods.Members.OfType<MethodDeclarationSyntax>()
        .SelectMany(method => method.DescendantNodes().OfType<LiteralExpressionSyntax>())
        .Where(literal => literal.IsKind(SyntaxKind.NumericLiteralExpression) && literal.Token.Value is int);

    private static int Value(LiteralExpressionSyntax number) => (int)number.Token.Value!;

    private static string Statement(LiteralExpressionSyntax number) => number.FirstAncestorOrSelf<StatementSyntax>()?.ToString().Split('\n')[0] ?? number.ToString();

    // Blocks of channels outside a loop are positions among the channels.
    private static bool IsChannelPlace(LiteralExpressionSyntax number) =>
        Value(number) <= 2 * Channels
        && (number.FirstAncestorOrSelf<ForStatementSyntax>() is { } loop && loop.Declaration!.Variables[0].Identifier.Text == "channel"
            || number.Parent is BinaryExpressionSyntax product && product.IsKind(SyntaxKind.MultiplyExpression) && IsConstant(product.Right)
            || number.Parent is ArgumentSyntax argument && argument.Parent!.Parent!.ToString().StartsWith("Elements.At(ref bias", StringComparison.Ordinal));

    // A tile in a scratch buffer is stored channel by channel.
    private static bool IsTilePlace(LiteralExpressionSyntax number) =>
        number.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => call.ArgumentList.Arguments.Any(argument => argument.ToString() == "ref scratch"))
        || number.Parent!.Parent!.Parent is StackAllocArrayCreationExpressionSyntax;

    // The argument's name says what it is.
    private static bool IsNamed(LiteralExpressionSyntax number) => number.Parent is ArgumentSyntax { NameColon: not null, Parent.Parent: ObjectCreationExpressionSyntax };

    // Constants begin with a capital letter. For sizes given at run time, parameters replace them.
    private static bool IsConstant(ExpressionSyntax expression) => expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        .Any(name => Named().IsMatch(name.Identifier.Text));

    [GeneratedRegex("^(?:[A-Z]|(?:input|output)(?:Depth|Height|Width)$)")]
    private static partial Regex Named();

    // Strides, dilations, and the steps of the phases of a transposed convolution: all divisors and multiples of a declared one.
    private static HashSet<int> Declared(PrintedKernel kernel) =>
    [
        .. from text in kernel.Attribute.Split(',', '(', ')')
           where text.Contains("Stride", StringComparison.Ordinal) || text.Contains("Dilation", StringComparison.Ordinal)
           let value = int.Parse(text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture)
           from part in Enumerable.Range(1, value)
           where value % part == 0
           select part,
    ];
}
