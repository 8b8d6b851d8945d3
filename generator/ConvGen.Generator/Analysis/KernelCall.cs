using System.Collections.Immutable;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConvGen.Generator.Analysis;

/// <summary>A call to a method or constructor that was generated for a kernel.</summary>
/// <param name="Kernel">The kernel's type.</param>
/// <param name="Arguments">The arguments, in any order.</param>
internal sealed record KernelCall(INamedTypeSymbol Kernel, ImmutableArray<IArgumentOperation> Arguments)
{
    /// <summary>The call that an operation represents, or null if it is not a call to a kernel.</summary>
    public static KernelCall? Of(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => Of(invocation.TargetMethod, invocation.Arguments),
        IObjectCreationOperation creation => Of(creation.Constructor, creation.Arguments),
        _ => null,
    };

    /// <summary>The constant with the required length of a parameter, or null if the length is known only at run time.</summary>
    public IFieldSymbol? LengthOf(IParameterSymbol? parameter) =>
        OperandNames.Find(parameter?.Name) is { } operand ? ConstantField(Kernel, operand.Length) : null;

    /// <summary>The role of the operand that an argument is passed for, or null if it is a number.</summary>
    public static OperandRole? RoleOf(IArgumentOperation argument) => OperandNames.Find(argument.Parameter?.Name)?.Role;

    /// <summary>The value of a kernel's generated constant, or null if the kernel does not have it.</summary>
    public static int? Constant(INamedTypeSymbol kernel, string name) => (int?)ConstantField(kernel, name)?.ConstantValue;

    private static KernelCall? Of(IMethodSymbol? method, ImmutableArray<IArgumentOperation> arguments) =>
        method is not null && IsGeneratedForKernel(method) ? new(method.ContainingType, arguments) : null;

    /// <summary>Whether a method or constructor that takes spans was generated for a kernel. Tensors, which are passed by reference, are checked at run time.</summary>
    public static bool IsGeneratedForKernel(IMethodSymbol method) =>
        method is { Name: MemberNames.Correlate or MemberNames.Forward or MemberNames.Constructor, IsImplicitlyDeclared: false }
        && method.Parameters.All(parameter => parameter.RefKind == RefKind.None)
        && method.ContainingType.IsKernel()
        && IsGenerated(method);

    // Users can add overloads, but not in the generated file, which contains the constants.
    private static bool IsGenerated(IMethodSymbol method) =>
        ConstantField(method.ContainingType, MemberNames.WeightLength) is { } constant && constant.Locations[0].SourceTree == method.Locations[0].SourceTree;

    private static IFieldSymbol? ConstantField(INamedTypeSymbol kernel, string name) =>
        kernel.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault(field => field is { IsConst: true, HasConstantValue: true, ConstantValue: int });
}
