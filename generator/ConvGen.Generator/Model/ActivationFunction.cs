using ConvGen.Generator.Collections;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>A function of each element.</summary>
/// <param name="Kind">The function.</param>
/// <param name="Parameters">The numbers that it depends on, such as a slope, in the order of the runtime library's parameters.</param>
internal sealed record ActivationFunction(Activation Kind, EquatableArray<double> Parameters)
{
    /// <summary>No function.</summary>
    public static ActivationFunction None => new(Activation.None, []);
}
