namespace ConvGen.Generator.Emission.Syntax;

/// <summary>The parts of the overloads that take tensors.</summary>
internal static class TensorSyntax
{
    /// <summary>The attribute of such an overload. An array also converts to a tensor, and must keep calling the overload that takes spans.</summary>
    public const string Attribute = "[global::System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]";

    /// <summary>The class that checks tensors.</summary>
    public const string Checks = "global::ConvGen.CompilerServices.TensorSpans";

    /// <summary>The extent of an axis that is not known.</summary>
    public const string AnyExtent = $"{Checks}.Any";

    /// <summary>What such an overload does differently.</summary>
    public const string Summary =
        "Computes one image in dense tensors, whose shapes may begin with an additional 1.";

    /// <summary>The elements of a tensor, as an argument for a span.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="shape">The shape that it must have.</param>
    public static string Elements(string parameter, IEnumerable<string> shape) =>
        $"{Checks}.Elements({string.Join(", ", [parameter, $"\"{parameter.TrimStart('@')}\"", .. shape])})";
}
