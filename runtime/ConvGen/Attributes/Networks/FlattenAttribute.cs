namespace ConvGen;

/// <summary>Declares a layer of a network that makes a vector of an image, in the order (channel, row, column). Nothing is copied.</summary>
/// <remarks>Sources: PyTorch, torch.nn.Flatten; ONNX, operator Flatten.</remarks>
public sealed class FlattenAttribute : LayerAttribute;
