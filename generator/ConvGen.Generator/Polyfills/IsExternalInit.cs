// Polyfills are written out here rather than taken from a package: PolySharp 1.16 adds its types in an order that changes from build to build, so
// builds of one commit were not identical, and their documentation ended up in the shipped XML file. Only these few are needed.
namespace System.Runtime.CompilerServices;

// The compiler marks `init` accessors with it. .NET Standard 2.0 does not have it.
internal static class IsExternalInit;
