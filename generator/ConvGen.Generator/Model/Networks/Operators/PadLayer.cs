using ConvGen.Generator.Collections;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>An image with elements around it.</summary>
/// <param name="Mode">What the padding consists of.</param>
/// <param name="Value">The number that it consists of in place of zeros.</param>
/// <param name="Axes">The four axes, slowest first. Those that the image does not have have extent 1.</param>
/// <param name="Output">The shape of the image that it writes.</param>
internal sealed record PadLayer(PaddingMode Mode, double Value, EquatableArray<PadAxis> Axes, Shape Output) : LayerOperator(Output);

/// <summary>An axis of a padding.</summary>
/// <param name="Extent">The input's extent.</param>
/// <param name="Before">The number of elements added before the input.</param>
/// <param name="After">The number of elements added after the input.</param>
internal sealed record PadAxis(int Extent, int Before, int After)
{
    /// <summary>An axis that the image does not have.</summary>
    public static PadAxis None { get; } = new(1, 0, 0);

    /// <summary>The output's extent, at most the largest <see cref="int"/>.</summary>
    public int OutputExtent => (int)Math.Min((long)Extent + Before + After, int.MaxValue);
}
