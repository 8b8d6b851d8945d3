namespace ConvGen.Import;

/// <summary>How far an import is.</summary>
/// <param name="Stage">What is being done, such as <c>Reading the file</c>.</param>
/// <param name="Done">How much of the stage is done, from 0 to 1.</param>
public readonly record struct ImportProgress(string Stage, double Done);
