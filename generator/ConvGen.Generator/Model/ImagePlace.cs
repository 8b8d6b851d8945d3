namespace ConvGen.Generator.Model;

/// <summary>A position in an image or in a kernel.</summary>
internal readonly record struct ImagePlace(int Channel, int Slice, int Row, int Column);
