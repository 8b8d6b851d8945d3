namespace ConvGen.Generator.Model;

/// <summary>A parameter of a generated method, with its type's full name.</summary>
internal sealed record ContractParameter(string Type, string Name);
