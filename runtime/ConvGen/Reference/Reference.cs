namespace ConvGen;

/// <summary>
/// Convolutions written exactly as they are defined, for reading and for checking other implementations. They favor correctness over speed.
/// </summary>
/// <remarks>
/// The tensor functions follow those of "Dive into Deep Learning", chapter "Multiple Input and Multiple Output Channels"
/// (https://d2l.ai/chapter_convolutional-neural-networks/channels.html). They compute in the tensor's own element type.
/// </remarks>
public static partial class Reference;
