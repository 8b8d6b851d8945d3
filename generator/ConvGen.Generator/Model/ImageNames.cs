using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>The names of an image's extents in generated code if they are given at run time.</summary>
/// <param name="Channels">The constant with the number of channels.</param>
/// <param name="Extents">The variables with the extents, slowest first.</param>
/// <param name="Layout">The order of the image's elements.</param>
internal sealed record ImageNames(string Channels, IReadOnlyList<string> Extents, TensorLayout Layout)
{
    /// <summary>All extents, slowest first.</summary>
    public IReadOnlyList<string> Shape => Layout == TensorLayout.ChannelsLast ? [.. Extents, Channels] : [Channels, .. Extents];
}
