namespace ConvGen;

/// <summary>
/// Declares a layer of a network that combines the outputs of two layers element by element. Where an extent of one of them is 1, or it has fewer axes, it is repeated along
/// that axis, as in ONNX and NumPy ("broadcasting"): shapes are aligned at their last axes.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public abstract class JoinAttribute : Attribute
{
    private protected JoinAttribute(string left, string right)
    {
        Left = left;
        Right = right;
    }

    /// <summary>Gets the name of the layer whose output is the left operand.</summary>
    public string Left { get; }

    /// <summary>Gets the name of the layer whose output is the right operand.</summary>
    public string Right { get; }
}
