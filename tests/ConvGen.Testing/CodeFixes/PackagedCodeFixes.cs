using System.Collections.Immutable;
using System.Reflection;
using ConvGen.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConvGen.Testing;

/// <summary>The code fixes that the package brings, found as an editor finds them: by their attribute.</summary>
internal static class PackagedCodeFixes
{
    private static readonly ImmutableArray<CodeFixProvider> All =
    [
        .. typeof(MakePartialFix).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>Those that fix a diagnostic.</summary>
    public static IEnumerable<CodeFixProvider> Of(string id) => All.Where(provider => provider.FixableDiagnosticIds.Contains(id));
}
