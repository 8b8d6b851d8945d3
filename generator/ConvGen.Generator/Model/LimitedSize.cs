using System.Numerics;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>A size that generated code computes with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Causes">The arguments that determine it, if they are written.</param>
/// <param name="Largest">Its maximum.</param>
internal sealed record LimitedSize(string Name, BigInteger Value, IReadOnlyList<string> Causes, int Largest = SizeLimits.Largest);
