namespace ConvGen.Generator.Model;

/// <summary>What the project that is compiled offers to generated code.</summary>
/// <param name="HasVectors">
/// Whether the framework has 512-bit vectors (.NET 8 and later) and the language native integers (C# 9 and later). Without them, scalar code
/// is written that needs nothing later than C# 7.3 and .NET Standard 2.0.
/// </param>
/// <param name="IsSystemHidden">Whether a type in the global namespace is named like the namespace <c>System</c>.</param>
internal sealed record TargetPlatform(bool HasVectors, bool IsSystemHidden);
