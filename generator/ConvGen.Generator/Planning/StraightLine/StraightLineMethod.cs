using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning.StraightLine;

/// <summary>One method of straight-line code.</summary>
/// <param name="Steps">The blocks of outputs that it computes, one after the other.</param>
internal sealed record StraightLineMethod(EquatableArray<StraightLineStep> Steps);
