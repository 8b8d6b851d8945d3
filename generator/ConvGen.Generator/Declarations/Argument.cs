namespace ConvGen.Generator.Declarations;

/// <summary>One argument of an attribute.</summary>
/// <param name="Name">The name of the parameter or property.</param>
/// <param name="Value">
/// The constant: an int, bool, float, double or string; for an enum, its number; for a type, its C# name; for an array, its elements with value equality.
/// </param>
internal sealed record Argument(string Name, object? Value);
