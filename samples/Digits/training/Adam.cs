namespace Digits.Training;

/// <summary>The optimizer Adam, with the constants of its authors.</summary>
/// <remarks>Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015, algorithm 1.</remarks>
internal sealed class Adam(IReadOnlyList<Parameter> parameters)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.999f;
    private const float Epsilon = 1e-8f;

    private readonly float[][] _firstMoments = [.. parameters.Select(parameter => new float[parameter.Values.Length])];
    private readonly float[][] _secondMoments = [.. parameters.Select(parameter => new float[parameter.Values.Length])];

    // The decays to the power of the number of steps.
    private float _firstPower = 1;
    private float _secondPower = 1;

    /// <summary>Changes all parameters against their gradients, which are cleared.</summary>
    /// <param name="stepSize">The step size: how much a parameter changes if its gradient never changes.</param>
    /// <param name="examples">The number of pictures in the gradients.</param>
    public void Step(float stepSize, int examples)
    {
        _firstPower *= FirstDecay;
        _secondPower *= SecondDecay;
        for (int p = 0; p < parameters.Count; p++)
        {
            (float[] values, float[] gradient) = (parameters[p].Values, parameters[p].Gradient);
            (float[] first, float[] second) = (_firstMoments[p], _secondMoments[p]);
            for (int i = 0; i < values.Length; i++)
            {
                float mean = gradient[i] / examples;
                first[i] += (1 - FirstDecay) * (mean - first[i]);
                second[i] += (1 - SecondDecay) * (mean * mean - second[i]);
                values[i] -= stepSize * (first[i] / (1 - _firstPower)) / (MathF.Sqrt(second[i] / (1 - _secondPower)) + Epsilon);
            }

            Array.Clear(gradient);
        }
    }
}
