using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning.Networks.Calls;

/// <summary>An argument of a call.</summary>
/// <param name="Name">The parameter's name, where the value alone would say nothing.</param>
internal abstract record CallArgument(string? Name);

/// <summary>An image.</summary>
/// <param name="Image">The layer whose parameter or variable it is in.</param>
internal sealed record ImageArgument(int Image) : CallArgument((string?)null);

/// <summary>The span that the caller passed for an input, before its elements are reordered.</summary>
/// <param name="Input">The input.</param>
internal sealed record PassedArgument(int Input) : CallArgument((string?)null);

/// <summary>Something that the network holds for a layer.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Index">Which of the things that it holds.</param>
internal sealed record HeldArgument(int Layer, int Index) : CallArgument((string?)null);

/// <summary>A whole number.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Value">The number.</param>
internal sealed record NumberArgument(string? Name, int Value) : CallArgument(Name);

/// <summary>A number in double precision.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Value">The number.</param>
internal sealed record RealArgument(string? Name, double Value) : CallArgument(Name);

/// <summary>A number of the element type.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Value">The number.</param>
internal sealed record ElementArgument(string? Name, double Value) : CallArgument(Name);

/// <summary>A truth value.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Value">The value.</param>
internal sealed record FlagArgument(string? Name, bool Value) : CallArgument(Name);

/// <summary>A set of axes.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Bits">The axes of the set, as bits.</param>
internal sealed record AxesArgument(string? Name, int Bits) : CallArgument(Name);

/// <summary>A structure of the runtime library.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Arguments">The arguments of its constructor.</param>
internal sealed record StructureArgument(string Type, EquatableArray<CallArgument> Arguments) : CallArgument((string?)null);

/// <summary>A constant of the runtime library.</summary>
/// <param name="Constant">Its name, with its type.</param>
internal sealed record ConstantArgument(string Constant) : CallArgument((string?)null);

/// <summary>A value of an enum of the public API.</summary>
/// <param name="Type">The enum.</param>
/// <param name="Value">The value.</param>
internal sealed record EnumArgument(string Type, string Value) : CallArgument((string?)null);
