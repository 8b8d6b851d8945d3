namespace ConvGen;

/// <summary>Declares a layer of a network that computes the largest element of each window of a signal (channels, width), channel by channel.</summary>
/// <remarks>Padding is −∞, so it never wins; NaN always wins. Sources: PyTorch, torch.nn.MaxPool1d; ONNX, operator MaxPool.</remarks>
/// <param name="kernelSize">The number of elements in a window.</param>
public sealed class MaxPool1DAttribute(int kernelSize) : SignalPoolAttribute(kernelSize);
