namespace ConvGen.Generator.Planning;

/// <summary>The predicted number of cycles for one call of a family's code.</summary>
/// <param name="Name">The family's name.</param>
/// <param name="Cycles">The number of cycles.</param>
internal sealed record FamilyPrediction(string Name, double Cycles);
