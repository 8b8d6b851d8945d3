using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>A method as compiled to IL.</summary>
/// <param name="Name">The names of the type and the method.</param>
/// <param name="Bytes">The number of IL bytes.</param>
/// <param name="Locals">The number of its locals.</param>
internal sealed record CompiledMethod(string Name, int Bytes, int Locals);

/// <summary>The methods of the generated kernels, read from the compiled assembly.</summary>
internal static class CompiledMethods
{
    private const string KernelNamespace = "ConvGen.Generated";

    public static IReadOnlyList<CompiledMethod> Of(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        EmitResult emitted = compilation.Emit(image);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

        image.Position = 0;
        using PEReader assembly = new(image);
        MetadataReader metadata = assembly.GetMetadataReader();
        List<CompiledMethod> methods = [];
        foreach (TypeDefinition type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            if (metadata.GetString(type.Namespace) != KernelNamespace)
            {
                continue;
            }

            foreach (MethodDefinition method in type.GetMethods().Select(metadata.GetMethodDefinition))
            {
                MethodBodyBlock body = assembly.GetMethodBody(method.RelativeVirtualAddress);
                methods.Add(new(
                    $"{metadata.GetString(type.Name)}.{metadata.GetString(method.Name)}",
                    body.GetILReader().Length,
                    CountLocals(metadata, body)));
            }
        }

        return methods;
    }

    // A signature of locals is a header byte, then their number (ECMA-335, II.23.2.6).
    private static int CountLocals(MetadataReader metadata, MethodBodyBlock body)
    {
        if (body.LocalSignature.IsNil)
        {
            return 0;
        }

        BlobReader signature = metadata.GetBlobReader(metadata.GetStandaloneSignature(body.LocalSignature).Signature);
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger();
    }
}
