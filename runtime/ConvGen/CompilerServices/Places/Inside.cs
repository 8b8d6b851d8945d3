#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>A tile inside its row, where all taps fall on the image.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Inside;
#endif
