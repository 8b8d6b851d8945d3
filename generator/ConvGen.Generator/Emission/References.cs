using ConvGen.Generator.Model;

namespace ConvGen.Generator.Emission;

/// <summary>The references that are passed to a method: to the whole image, to a group, or to a block of output channels.</summary>
internal sealed record References(string Input, string Weights, string Bias, string Residual, string Output)
{
    /// <summary>The references to the whole image.</summary>
    public static References Whole { get; } = new("input", "weights", "bias", "residual", "output");

    /// <summary>The references that a kernel takes.</summary>
    public IEnumerable<string> Of(Geometry geometry, Finish finish)
    {
        yield return Input;
        yield return Weights;
        if (geometry.HasBias)
        {
            yield return Bias;
        }

        if (finish.HasResidual)
        {
            yield return Residual;
        }

        yield return Output;
    }
}
