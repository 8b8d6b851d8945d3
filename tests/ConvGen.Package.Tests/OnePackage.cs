namespace ConvGen.Package.Tests;

/// <summary>Packing takes seconds, so all tests share one package.</summary>
[CollectionDefinition(Name)]
public sealed class OnePackage : ICollectionFixture<PackedPackage>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "package";
}
