namespace ConvGen;

/// <summary>
/// Declares a layer of a network that computes the largest element of each channel. The extents of the output are 1: an image (channels, height, width) gives
/// (channels, 1, 1).
/// </summary>
/// <remarks>Sources: PyTorch, torch.nn.AdaptiveMaxPool2d(1); ONNX, operator GlobalMaxPool.</remarks>
public sealed class GlobalMaxPoolAttribute : LayerAttribute;
