namespace ConvGen.Generator.Vocabulary;

/// <summary>What the user's project supports.</summary>
/// <param name="HasVectors">
/// Whether the framework has 512-bit vectors (.NET 8 and later) and the language has native integers (C# 9 and later). Otherwise, scalar code is
/// generated that requires only C# 7.3 and .NET Standard 2.0.
/// </param>
/// <param name="IsSystemHidden">Whether a type in the global namespace has the same name as the namespace <c>System</c>.</param>
/// <param name="HasTensors">
/// Whether there are tensor spans (System.Numerics.Tensors 10 and later), and overloads can be given a priority (C# 13 and later), without which calls with
/// arrays would be ambiguous.
/// </param>
internal sealed record TargetPlatform(bool HasVectors, bool IsSystemHidden, bool HasTensors);
