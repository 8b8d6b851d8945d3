namespace ConvGen.Generator.Planning;

/// <summary>The plan of one kernel family.</summary>
/// <param name="Cycles">The predicted number of cycles for one call.</param>
internal abstract record FamilyPlan(double Cycles)
{
    /// <summary>
    /// Whether every machine writes each output only once, when it is complete. Otherwise, the output cannot be the residual as well, because the
    /// first write would overwrite what a later one adds.
    /// </summary>
    public abstract bool WritesOnce { get; }
}
