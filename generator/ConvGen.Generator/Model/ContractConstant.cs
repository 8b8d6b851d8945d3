namespace ConvGen.Generator.Model;

/// <summary>A generated constant.</summary>
internal sealed record ContractConstant(string Name, long Value, string Summary, bool IsLong = false);
