using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning.Networks.Calls;

/// <summary>A statement of a network's generated code, as data. Images are named by the layers whose parameter or variable they are in.</summary>
internal abstract record NetworkCall;

/// <summary>Runs the kernel of a layer.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Images">The images that are read, and then the one that is written.</param>
internal sealed record KernelCall(int Layer, EquatableArray<int> Images) : NetworkCall;

/// <summary>Calls an operator of the runtime library.</summary>
/// <param name="Operator">The operator, with its class.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="IsGeneric">Whether the element type is a type argument.</param>
internal sealed record OperatorCall(string Operator, EquatableArray<CallArgument> Arguments, bool IsGeneric = true) : NetworkCall;

/// <summary>Copies an image, or a part of it, into an image or a part of it.</summary>
/// <param name="Source">The image that is read.</param>
/// <param name="Part">The part that is read, if it is not the entire image: the place of its first element, and its length.</param>
/// <param name="Destination">The image that is written.</param>
/// <param name="Place">The place in it that receives the first element.</param>
internal sealed record CopyCall(int Source, (int Start, int Length)? Part, int Destination, int Place) : NetworkCall;

/// <summary>Nothing needs to be done for an image that is joined: it is written where it belongs.</summary>
/// <param name="Layer">The layer that writes the image.</param>
internal sealed record JoinedInPlace(int Layer) : NetworkCall;
