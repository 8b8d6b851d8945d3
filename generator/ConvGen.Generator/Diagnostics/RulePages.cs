using System.Reflection;

namespace ConvGen.Generator.Diagnostics;

/// <summary>The documentation pages of the rules, in the repository at the commit that this assembly was built from.</summary>
internal static class RulePages
{
    // The build adds this metadata if the repository has a URL: see RepositoryUrl in Directory.Build.props.
    private static readonly string? Folder = typeof(RulePages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == nameof(RulePages))?
        .Value;

    /// <summary>The URL of a rule's page, or null if the repository has no URL.</summary>
    public static string? Of(string id) => Folder is null ? null : $"{Folder}{id}.md";
}
