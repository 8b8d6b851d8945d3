namespace ConvGen.Package.Tests;

/// <summary>The package as it will be when the repository has a URL.</summary>
public sealed class LinkedPackage : PackedPackage
{
    /// <inheritdoc/>
    public override string RepositoryUrl => "https://example.org/convgen";
}
