using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Declarations;

/// <summary>How kernels look as symbols.</summary>
internal static class KernelSymbols
{
    /// <summary>Whether a type bears an attribute that declares a kernel.</summary>
    public static bool IsKernel(this INamedTypeSymbol type)
    {
        IEnumerable<string?> names = type.GetAttributes().Select(attribute => attribute.AttributeClass?.ToDisplayString());
        return names.Any(name => KernelKinds.All.Any(kind => name == kind.MetadataName()));
    }
}
