namespace ConvGen;

/// <summary>
/// Convolutions written the way they are defined, to read and to check others against. They are correct before they are anything else,
/// and slow.
/// </summary>
/// <remarks>
/// Those over tensors follow the functions of "Dive into Deep Learning", chapter "Multiple Input and Multiple Output Channels"
/// (https://d2l.ai/chapter_convolutional-neural-networks/channels.html). They compute in the tensor's own element type.
/// </remarks>
public static partial class Reference;
