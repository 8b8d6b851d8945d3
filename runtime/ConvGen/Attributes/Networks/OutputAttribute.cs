namespace ConvGen;

/// <summary>Makes a layer an output of its network although another layer reads it. A layer that no other layer reads is always an output.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class OutputAttribute : Attribute;
