using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Declarations;

/// <summary>How kernels look as symbols.</summary>
internal static class KernelSymbols
{
    /// <summary>Whether a type bears an attribute that declares a kernel.</summary>
    public static bool IsKernel(this INamedTypeSymbol type) => type.GetAttributes().Any(attribute => attribute.KernelKind() is not null);

    /// <summary>The kind of kernel that an attribute declares, if it declares one.</summary>
    public static KernelKind? KernelKind(this AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: KernelKinds.Namespace, ContainingNamespace.IsGlobalNamespace: true } } type
            ? KernelKinds.Find(type.Name)
            : null;

    /// <summary>The number that an attribute's constructor was given for a parameter, if it was.</summary>
    public static int? Number(this AttributeData attribute, string parameter)
    {
        for (int i = 0; i < attribute.ConstructorArguments.Length; i++)
        {
            if (attribute.AttributeConstructor?.Parameters[i].Name == parameter)
            {
                return attribute.ConstructorArguments[i].Value as int?;
            }
        }

        return null;
    }
}
