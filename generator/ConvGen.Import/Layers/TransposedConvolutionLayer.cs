using System.Collections.Immutable;
using System.Globalization;

namespace ConvGen.Import.Layers;

/// <summary>A transposed convolution. The weights have the order (channels in, channels out / groups, kernel's extents).</summary>
internal sealed record TransposedConvolutionLayer : ProductLayer
{
    /// <summary>How the kernel moves over the output.</summary>
    public required Window Window { get; init; }

    /// <summary>The number of groups.</summary>
    public required int Groups { get; init; }

    /// <summary>How many rows and columns the output has in addition.</summary>
    public required ImmutableArray<int> OutputPadding { get; init; }

    /// <inheritdoc/>
    public override int Outputs => Kernel.Dimensions[1] * Groups;

    private int Inputs => Kernel.Dimensions[0];

    /// <inheritdoc/>
    public override Declaration Declare()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"ConvTranspose{Window.Rank}D");
        Declaration declaration = Window.AddKernel(new Declaration(name).With(Inputs, Outputs)).Option("Groups", Groups, 1);
        Window.AddOptions(declaration, Window.Ones(Window.Rank));
        Window.AddForAxes(declaration, "OutputPadding", OutputPadding, [.. OutputPadding.Select(_ => 0)]);
        return AddCommon(declaration);
    }

    /// <inheritdoc/>
    public override long MultiplyAdds(Layer layer) => (long)(layer.Inputs[0].Length / Inputs) * Kernel.Length;

    /// <inheritdoc/>
    public override int OutputOf(int element)
    {
        int taps = Window.Kernel.Aggregate(1, (product, extent) => product * extent), perGroup = Kernel.Dimensions[1];
        int input = element / (taps * perGroup), output = element / taps % perGroup;
        return (input / (Inputs / Groups) * perGroup) + output;
    }
}
