using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>Computes a share of a call's outputs.</summary>
/// <remarks>Used by generated code; not meant to be used by hand.</remarks>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="call">The call.</param>
/// <param name="share">The share.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void LayerPart<T>(in LayerCall<T> call, in WorkShare share);
