namespace ConvGen.Testing;

/// <summary>The framework whose reference assemblies a user's project is compiled against.</summary>
public enum ReferenceFramework
{
    /// <summary>.NET 8, the oldest framework with a separate assembly in the package.</summary>
    Net80,

    /// <summary>.NET 10, the framework that the tests run on.</summary>
    Net100,
}
