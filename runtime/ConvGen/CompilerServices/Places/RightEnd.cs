#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>A tile at the right end of its row, where it has taps to the right of the image.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RightEnd;
#endif
