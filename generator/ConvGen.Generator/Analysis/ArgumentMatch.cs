using ConvGen.Generator.Declarations;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Analysis;

/// <summary>
/// How the arguments of a call that does not compile differ from the parameters of the kernel's method. They are compared with all parameters that the
/// method has for some kernel, so that an argument that this kernel does not take can be named.
/// </summary>
/// <param name="Missing">The parameters without an argument.</param>
/// <param name="Surplus">The parameters that only other kernels have, for which there is an argument.</param>
internal sealed record ArgumentMatch(IReadOnlyList<string> Missing, IReadOnlyList<string> Surplus)
{
    /// <summary>Compares a call with the method that it probably means.</summary>
    public static ArgumentMatch Of(IMethodSymbol method, IReadOnlyList<ArgumentSyntax> arguments, SemanticModel semantics, CancellationToken cancellation)
    {
        ITypeSymbol? TypeOf(ArgumentSyntax argument) => semantics.GetTypeInfo(argument.Expression, cancellation).Type;

        Given[] given = [.. arguments.Select(argument => new Given(argument, TypeOf(argument)))];

        // The number of threads comes after the output.
        if (method.Name == MemberNames.Forward && given is [.., { IsNumber: false }, { IsNumber: true, Name: null }])
        {
            given = [.. given.Take(given.Length - 1)];
        }

        Place[] places = Places(method);
        Place[] free = [.. places.Where(place => given.All(argument => argument.Name != place.Name))];
        List<Place> used = [.. places.Except(free)];
        foreach (bool isSize in new[] { true, false })
        {
            Place[] ofKind = [.. free.Where(place => place.IsSize == isSize)];
            Given[] positional = [.. given.Where(argument => argument.IsNumber == isSize && argument.Name is null)];
            if (Likeliest(ofKind, positional) is not { } chosen)
            {
                // More arguments than any kernel takes.
                return new([], []);
            }

            used.AddRange(chosen);
        }

        string[] surplus = [.. places.Where(place => !place.IsTaken && used.Contains(place)).Select(place => place.Name)];
        return new([.. places.Where(place => place.IsTaken && !used.Contains(place)).Select(place => place.Name)], surplus);
    }

    // The parameters that the method may have. A layer's Forward never has weights and bias, but they are easily passed to it.
    private static Place[] Places(IMethodSymbol method)
    {
        LayerKind kind = method.ContainingType.KernelAttribute()!.KernelKind()!.Value;
        if (method.MethodKind == MethodKind.Constructor)
        {
            return [.. OperandNames.All.Where(operand => operand.Role.IsHeld()).Select(Buffer)];
        }

        // The sizes are those of the input, so they come after it.
        IEnumerable<Place> sizes = AxisNames.Of(kind).Select(axis => axis.Extent.ToLowerInvariant()).Select(name => new Place(name, null, IsTaken(name)));
        return
        [
            .. OperandNames.All.Where(operand => operand.Role == OperandRole.Input).Select(Buffer),
            .. sizes,
            .. OperandNames.All.Where(operand => operand.Role != OperandRole.Input).Select(Buffer),
        ];

        Place Buffer(OperandNames operand) => new(operand.Parameter, operand.Role, IsTaken(operand.Parameter));

        bool IsTaken(string name) => method.Parameters.Any(parameter => parameter.Name == name);
    }

    // The parameters of one kind, sizes or buffers, that the arguments are probably for: the choice that matches best. The first of several equally good
    // choices omits the last parameters. Null if there are too many arguments, or if one of them is for none of the parameters.
    private static Place[]? Likeliest(Place[] free, Given[] given)
    {
        if (given.Length > free.Length)
        {
            return null;
        }

        Place[] likeliest = Choices(free, free.Length - given.Length)
            .Select(omitted => free.Except(omitted).ToArray())
            .OrderByDescending(chosen => chosen.Zip(given, Match).Sum())
            .First();
        return likeliest.Zip(given, (place, argument) => place.IsTaken || (argument.MayBeFor(place) && !free.Any(other => other != place && argument.IsNamedAfter(other)))).All(fits => fits)
            ? likeliest
            : null;
    }

    private static IEnumerable<Place[]> Choices(Place[] places, int count) => count == 0
        ? [[]]
        : Enumerable.Range(0, places.Length).Reverse().SelectMany(
            last => Choices([.. places.Take(last)], count - 1),
            (last, before) => before.Append(places[last]).ToArray());

    // An argument named like the parameter is the best match. Otherwise, parameters that only some kernels have are the most likely to be missing.
    private static int Match(Place place, Given argument) =>
        argument.IsNamedAfter(place) ? 3 : !place.IsTaken ? -1 : place.Role?.IsOptional() == true ? 0 : 1;

    /// <summary>A parameter that the method has for some kernel.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Role">The role of the operand that it is; null if it is an extent of the image.</param>
    /// <param name="IsTaken">Whether the method of this kernel has it.</param>
    private sealed record Place(string Name, OperandRole? Role, bool IsTaken)
    {
        public bool IsSize => Role is null;
    }

    /// <summary>An argument of the call.</summary>
    private sealed record Given(ArgumentSyntax Syntax, ITypeSymbol? Type)
    {
        /// <summary>The name of the parameter as written, or null for a positional argument.</summary>
        public string? Name => Syntax.NameColon?.Name.Identifier.ValueText;

        public bool IsNumber => Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 };

        public bool IsNamedAfter(Place place) => Syntax.Expression.ToString().IndexOf(place.Name, StringComparison.OrdinalIgnoreCase) >= 0;

        // Expressions such as collection expressions have no type of their own.
        public bool MayBeFor(Place place) => place.IsSize ? IsNumber : Type is null or IArrayTypeSymbol || (Type is INamedTypeSymbol named && BufferView.IsSpan(named));
    }
}
