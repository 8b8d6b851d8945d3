namespace ConvGen.Import.Layers;

/// <summary>A function that is applied to each element, with its numbers.</summary>
internal sealed record ActivationFunction(Activation Kind)
{
    private const float UsualSlope = 0.01f;
    private const float UsualAlpha = 1;

    /// <summary>No function.</summary>
    public static ActivationFunction None { get; } = new(Activation.None);

    /// <summary>The slope of <see cref="Activation.LeakyRelu"/> for negative numbers.</summary>
    public float Slope { get; init; } = UsualSlope;

    /// <summary>The factor of <see cref="Activation.Elu"/>.</summary>
    public float Alpha { get; init; } = UsualAlpha;

    /// <summary>The smallest result of <see cref="Activation.Clip"/>.</summary>
    public float Minimum { get; init; } = float.MinValue;

    /// <summary>The largest result of <see cref="Activation.Clip"/>.</summary>
    public float Maximum { get; init; } = float.MaxValue;

    /// <summary>Adds the function as an option, unless there is none.</summary>
    public void AddTo(Declaration declaration)
    {
        declaration.Option("Activation", Kind, Activation.None);
        AddNumbers(declaration);
    }

    /// <summary>Adds the numbers that differ from the defaults.</summary>
    public Declaration AddNumbers(Declaration declaration) => declaration
        .Option("LeakySlope", Slope, UsualSlope)
        .Option("EluAlpha", Alpha, UsualAlpha)
        .Option("ClipMinimum", Minimum, float.MinValue)
        .Option("ClipMaximum", Maximum, float.MaxValue);
}
