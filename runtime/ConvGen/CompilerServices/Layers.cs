using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>The state of a layer that holds its weights.</summary>
/// <remarks>Called by generated code; not meant to be called by hand.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Layers
{
    /// <summary>Throws when a layer was made without its weights: <c>default</c> of a struct, or by another constructor.</summary>
    /// <param name="weights">The layer's weights.</param>
    /// <param name="typeName">The layer's type.</param>
    /// <exception cref="InvalidOperationException"><paramref name="weights"/> is null.</exception>
    public static T[] RequireWeights<T>(T[]? weights, string typeName) =>
        weights ?? throw new InvalidOperationException(
            $"This '{typeName}' holds no weights. Make it with the constructor that takes them; 'default' and other constructors leave it empty.");
}
