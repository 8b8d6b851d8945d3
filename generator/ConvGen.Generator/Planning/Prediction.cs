using ConvGen.Generator.Collections;
using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Planning;

/// <summary>The predicted number of cycles for one call on a sort of machine.</summary>
/// <param name="Machine">The sort of machine.</param>
/// <param name="Families">The families that have code for it.</param>
internal sealed record Prediction(VectorWidth Machine, EquatableArray<FamilyPrediction> Families);
