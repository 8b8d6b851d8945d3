using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Judgement;

/// <summary>The result of validating a declaration: a model, or the rules that it breaks.</summary>
internal sealed record Verdict(KernelModel? Model, EquatableArray<Violation> Violations);
