using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConvGen.Generator.Analysis;

/// <summary>A buffer that a method of the framework gives: a part of another one, or an array of a given length.</summary>
/// <param name="Source">The other buffer, if any.</param>
/// <param name="Start">Where the part begins; otherwise at the beginning.</param>
/// <param name="Length">How long it is; otherwise up to the end.</param>
internal sealed record BufferView(IOperation? Source, IOperation? Start, IOperation? Length)
{
    /// <summary>Whether it is the whole of the other buffer.</summary>
    public bool IsWhole => Start is null && Length is null;

    /// <summary>The view that a call gives, or nothing where the method is not known.</summary>
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

    // A bound of another kind, such as an Index or a Range, is not followed.
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
