using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConvGen.Generator.Analysis;

/// <summary>A buffer that a framework method returns: a part of another buffer, or an array of a given length.</summary>
/// <param name="Source">The other buffer, or null if there is none.</param>
/// <param name="Start">The start of the part, or null if it starts at the beginning.</param>
/// <param name="Length">The length, or null if the part extends to the end.</param>
internal sealed record BufferView(IOperation? Source, IOperation? Start, IOperation? Length)
{
    /// <summary>Whether the view covers the entire other buffer.</summary>
    public bool IsWhole => Start is null && Length is null;

    /// <summary>The view that a call returns, or null if the method is unknown.</summary>
    public static BufferView? Of(IOperation call) => call switch
    {
        IInvocationOperation { TargetMethod: { Name: "AsSpan" } method } invocation when IsSystemType(method.ContainingType, "MemoryExtensions") =>
            Of(invocation.Arguments[0].Value, invocation.Arguments.RemoveAt(0)),
        IInvocationOperation { TargetMethod: { Name: "Slice" } method, Instance: { } span } invocation when IsSpan(method.ContainingType) =>
            Of(span, invocation.Arguments),
        IInvocationOperation { TargetMethod: { Name: "AllocateArray" or "AllocateUninitializedArray" } method } invocation when IsSystemType(method.ContainingType, "GC") =>
            new(null, null, Argument(invocation.Arguments, "length")),
        IObjectCreationOperation { Constructor: { } constructor, Arguments: { IsEmpty: false } arguments } when IsSpan(constructor.ContainingType) =>
            Of(arguments[0].Value, arguments.RemoveAt(0)),
        _ => null,
    };

    /// <summary>Whether a type is <c>Span</c> or <c>ReadOnlySpan</c>.</summary>
    public static bool IsSpan(INamedTypeSymbol type) => IsSystemType(type, "Span") || IsSystemType(type, "ReadOnlySpan");

    // Other kinds of bounds, such as Index and Range, are not supported.
    private static BufferView? Of(IOperation source, ImmutableArray<IArgumentOperation> bounds)
    {
        IOperation? start = Argument(bounds, "start");
        IOperation? length = Argument(bounds, "length");
        int known = (start is null ? 0 : 1) + (length is null ? 0 : 1);
        return known == bounds.Length ? new(source, start, length) : null;
    }

    private static IOperation? Argument(ImmutableArray<IArgumentOperation> arguments, string parameter) => arguments
        .FirstOrDefault(argument => argument.Parameter is { Type.SpecialType: SpecialType.System_Int32 } bound && bound.Name == parameter)
        ?.Value;

    private static bool IsSystemType(INamedTypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace is { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true };
}
