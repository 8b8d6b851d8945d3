using System.Reflection;

namespace ConvGen.Generator.Diagnostics;

/// <summary>The pages that explain the rules, in the repository at the commit that this assembly was built from.</summary>
internal static class RulePages
{
    // The build writes it, if the repository has an address: see RepositoryUrl in Directory.Build.props.
    private static readonly string? Folder = typeof(RulePages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == nameof(RulePages))?
        .Value;

    /// <summary>The address of a rule's page, or null while there is none.</summary>
    public static string? Of(string id) => Folder is null ? null : $"{Folder}{id}.md";
}
