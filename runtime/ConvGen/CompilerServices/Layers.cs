using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>Checks the state of a layer that holds its weights.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Layers
{
    /// <summary>Throws an exception if a layer was created without weights: as <c>default</c> of a struct, or with another constructor.</summary>
    /// <param name="weights">The layer's weights.</param>
    /// <param name="typeName">The name of the layer's type.</param>
    /// <exception cref="InvalidOperationException"><paramref name="weights"/> is null.</exception>
    public static T[] RequireWeights<T>(T[]? weights, string typeName) =>
        weights ?? throw WithoutWeights(typeName);

    internal static InvalidOperationException WithoutWeights(string typeName) =>
        new($"This '{typeName}' has no weights. Create it with the constructor that takes them; 'default' and other constructors leave it empty.");
}
