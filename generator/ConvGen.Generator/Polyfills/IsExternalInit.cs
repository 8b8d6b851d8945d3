// Polyfills are written out here, and not taken from a package: PolySharp 1.16 adds its types in an order that changes from build to build,
// so that no two builds of one commit gave the same bytes, and their documentation ends up in the shipped XML file. These few are all it takes.
namespace System.Runtime.CompilerServices;

// The compiler marks `init` accessors with it. .NET Standard 2.0 does not have it.
internal static class IsExternalInit;
