using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Declarations;

/// <summary>An option that an attribute is used with but does not have.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Options">The options that the attribute has, in alphabetical order.</param>
/// <param name="Parameters">The names of its constructors' parameters.</param>
internal sealed record UnknownOption(string Name, EquatableArray<string> Options, EquatableArray<string> Parameters);
