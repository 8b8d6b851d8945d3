using System.Collections.Immutable;
using System.Reflection;
using ConvGen.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConvGen.Testing;

/// <summary>The code fixes in the package, found by their attribute, as in an editor.</summary>
internal static class PackagedCodeFixes
{
    private static readonly ImmutableArray<CodeFixProvider> All =
    [
        .. typeof(MakePartialFix).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The code fixes for a diagnostic.</summary>
    public static IEnumerable<CodeFixProvider> Of(string id) => All.Where(provider => provider.FixableDiagnosticIds.Contains(id));
}
