using System.Collections.Immutable;

namespace ConvGen.Import.Layers;

/// <summary>Elements around an image.</summary>
/// <param name="Before">How many along each axis, the channels first, before the image.</param>
/// <param name="After">How many along each axis after the image.</param>
/// <param name="Mode">What they are.</param>
/// <param name="Value">The number that they are, with <see cref="PaddingMode.Zeros"/>.</param>
internal sealed record PadLayer(ImmutableArray<int> Before, ImmutableArray<int> After, PaddingMode Mode, double Value) : LayerOperator
{
    /// <inheritdoc/>
    public override Declaration Declare()
    {
        Declaration declaration = new("Pad");
        declaration.Option("ChannelsBefore", Before[0], 0).Option("ChannelsAfter", After[0], 0);
        if (Before.Length > 1)
        {
            Window.AddPadding(declaration, Before[1..], After[1..]);
        }

        return declaration.Option("PaddingMode", Mode, PaddingMode.Zeros).Option("Value", Value, 0);
    }
}
