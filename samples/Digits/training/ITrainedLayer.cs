namespace Digits.Training;

/// <summary>A layer that can be trained: what it computes, and the derivatives of that.</summary>
internal interface ITrainedLayer
{
    /// <summary>The tensors that are trained.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Computes the output.</summary>
    /// <param name="input">The input, which must not change before <see cref="Backward"/>.</param>
    /// <returns>The output, which is valid until the next call.</returns>
    public float[] Forward(float[] input);

    /// <summary>Adds the derivatives of the loss by the parameters to their gradients.</summary>
    /// <remarks>They are those for the input of the last call of <see cref="Forward"/>.</remarks>
    /// <param name="outputGradient">The derivatives of the loss by the outputs.</param>
    /// <returns>The derivatives of the loss by the inputs, which are valid until the next call.</returns>
    public float[] Backward(float[] outputGradient);
}
