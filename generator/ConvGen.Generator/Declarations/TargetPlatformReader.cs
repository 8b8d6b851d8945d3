using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Declarations;

/// <summary>Determines from the compilation what generated code may use.</summary>
internal static class TargetPlatformReader
{
    public static TargetPlatform Read(Compilation compilation) => new(
        HasVectors: compilation.GetTypeByMetadataName("System.Runtime.Intrinsics.Vector512") is not null
            && compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp9 },
        IsSystemHidden: !compilation.GlobalNamespace.GetTypeMembers("System", arity: 0).IsEmpty);
}
