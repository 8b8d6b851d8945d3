#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>A tile at the left end of its row, where it has taps to the left of the image.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LeftEnd;
#endif
