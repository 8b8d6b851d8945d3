using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Tests;

/// <summary>The constants of a kernel after generation, by name.</summary>
internal static class GeneratedConstants
{
    public static IReadOnlyDictionary<string, long> Of(GenerationResult result, string metadataName) =>
        result.OutputCompilation.GetTypeByMetadataName(metadataName)!
            .GetMembers()
            .OfType<IFieldSymbol>()
            .Where(field => field.IsConst)
            .ToDictionary(field => field.Name, field => Convert.ToInt64(field.ConstantValue, provider: null));
}
