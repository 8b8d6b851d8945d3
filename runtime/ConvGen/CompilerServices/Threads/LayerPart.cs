using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>Computes a share of a call's outputs.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="call">The call.</param>
/// <param name="share">The share.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void LayerPart<T>(in LayerCall<T> call, in WorkShare share);
