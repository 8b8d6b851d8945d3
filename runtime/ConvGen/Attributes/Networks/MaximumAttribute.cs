namespace ConvGen;

/// <summary>Declares a layer of a network that computes the larger of two layers' outputs, element by element: max(left, right). NaN wins, and of equal elements, the left one.</summary>
/// <remarks>
/// Where an extent of one operand is 1, or it has fewer axes, it is repeated along that axis, as in ONNX ("multidirectional broadcasting"): shapes are
/// aligned at their last axes.
/// </remarks>
/// <param name="left">The layer whose output is the left operand, written as <c>nameof(Layer)</c>.</param>
/// <param name="right">The layer whose output is the right operand, written as <c>nameof(Layer)</c>.</param>
public sealed class MaximumAttribute(string left, string right) : JoinAttribute(left, right);
