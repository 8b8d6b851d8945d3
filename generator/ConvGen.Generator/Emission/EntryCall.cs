using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Emission;

/// <summary>A call from a kernel's entry to a family's methods.</summary>
/// <param name="Entry">The width that the called method is named after; null if the family has only one entry.</param>
/// <param name="Caller">The parameters of the kernel's entry.</param>
/// <param name="Share">The argument for the share of the outputs; empty if there is none.</param>
internal sealed record EntryCall(VectorWidth? Entry, KernelParameters Caller, IReadOnlyList<string> Share);
