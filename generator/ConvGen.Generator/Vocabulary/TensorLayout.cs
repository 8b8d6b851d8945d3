namespace ConvGen.Generator.Vocabulary;

/// <summary>The order of an image's elements. The values match those of the public enum.</summary>
internal enum TensorLayout
{
    ChannelsFirst,
    ChannelsLast,
}
