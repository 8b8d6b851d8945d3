using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Declarations;

/// <summary>Finds kernels, networks and layers among symbols.</summary>
internal static class KernelSymbols
{
    /// <summary>Whether a type has an attribute that declares a kernel.</summary>
    public static bool IsKernel(this INamedTypeSymbol type) => type.KernelAttribute() is not null;

    /// <summary>Whether a type is a network.</summary>
    public static bool IsNetwork(this INamedTypeSymbol type) => type.GetAttributes().Any(attribute => attribute.LayerKind() == Vocabulary.LayerKind.Network);

    /// <summary>The attribute of a type that declares a kernel, or null if it does not have one.</summary>
    public static AttributeData? KernelAttribute(this INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.KernelKind() is not null);

    /// <summary>The kind of kernel that an attribute declares, or null if it does not declare one.</summary>
    public static LayerKind? KernelKind(this AttributeData attribute) => attribute.LayerKind() is { } kind && kind.IsKernel() ? kind : null;

    /// <summary>The kind of layer, kernel or network that an attribute declares, or null if it does not declare one.</summary>
    public static LayerKind? LayerKind(this AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: LayerKinds.Namespace, ContainingNamespace.IsGlobalNamespace: true } } type
            ? LayerKinds.Find(type.Name)
            : null;

    /// <summary>The number passed to an attribute's constructor for a parameter, or null if there is none.</summary>
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
