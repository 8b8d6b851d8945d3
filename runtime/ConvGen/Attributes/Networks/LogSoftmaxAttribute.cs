namespace ConvGen;

/// <summary>Declares a layer of a network that computes x − log Σ exp, where the sum runs along an axis. The largest element along the axis is subtracted first.</summary>
/// <remarks>Sources: PyTorch, torch.nn.LogSoftmax; ONNX, operator LogSoftmax since opset 13.</remarks>
public sealed class LogSoftmaxAttribute : LayerAttribute
{
    /// <summary>Gets or sets the axis, counted without the batch: 0 for the channels, which is the default. Negative numbers count from the last axis.</summary>
    public int Axis { get; set; }
}
