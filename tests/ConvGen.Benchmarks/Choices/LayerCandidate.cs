namespace ConvGen.Benchmarks;

/// <summary>A plan of a layer.</summary>
/// <param name="Description">Its tiles.</param>
/// <param name="Cycles">The predicted number of cycles for one call.</param>
/// <param name="File">The generated file.</param>
internal sealed record LayerCandidate(string Description, double Cycles, string File);
