namespace ConvGen.Testing;

/// <summary>The framework whose reference assemblies a user's project is compiled against.</summary>
public enum ReferenceFramework
{
    /// <summary>.NET 8, the oldest with an assembly of its own in the package.</summary>
    Net80,

    /// <summary>.NET 10, the framework the tests run on.</summary>
    Net100,
}
