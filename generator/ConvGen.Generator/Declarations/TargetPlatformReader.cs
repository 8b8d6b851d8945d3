using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Declarations;

/// <summary>Determines from the compilation what generated code may use.</summary>
internal static class TargetPlatformReader
{
    // The Roslyn version that this is built against does not have a name for it.
    private const LanguageVersion CSharp13 = (LanguageVersion)1300;

    // In earlier versions of System.Numerics.Tensors, tensors are experimental and have other members.
    private const int FirstVersionWithTensors = 10;

    public static TargetPlatform Read(Compilation compilation) => new(
        HasVectors: compilation.GetTypeByMetadataName("System.Runtime.Intrinsics.Vector512") is not null
            && compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp9 },
        IsSystemHidden: !compilation.GlobalNamespace.GetTypeMembers("System", arity: 0).IsEmpty,
        HasTensors: compilation is CSharpCompilation { LanguageVersion: >= CSharp13 }
            && Accessible(compilation, "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute") is not null
            && IsTensor(Accessible(compilation, "System.Numerics.Tensors.ReadOnlyTensorSpan`1"))
            && IsTensor(Accessible(compilation, "System.Numerics.Tensors.TensorSpan`1")));

    private static bool IsTensor(INamedTypeSymbol? type) => type?.ContainingAssembly.Identity.Version.Major >= FirstVersionWithTensors;

    // The type that generated code can use by this name. Assemblies often contain internal copies of attributes, which it cannot use.
    private static INamedTypeSymbol? Accessible(Compilation compilation, string name)
    {
        INamedTypeSymbol[] types = [.. compilation.GetTypesByMetadataName(name).Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))];
        return types.Length == 1 ? types[0] : null;
    }
}
