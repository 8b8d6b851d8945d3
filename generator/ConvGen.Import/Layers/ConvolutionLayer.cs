using System.Globalization;

namespace ConvGen.Import.Layers;

/// <summary>A convolution. The weights have the order (channels out, channels in / groups, kernel's extents).</summary>
internal sealed record ConvolutionLayer : ProductLayer
{
    /// <summary>How the kernel moves.</summary>
    public required Window Window { get; init; }

    /// <summary>The number of groups.</summary>
    public required int Groups { get; init; }

    /// <inheritdoc/>
    public override int Outputs => Kernel.Dimensions[0];

    private int Inputs => Kernel.Dimensions[1] * Groups;

    private bool IsDepthwise => Groups > 1 && Groups == Inputs && Window.Rank == 2;

    private bool IsPointwise => Window.Rank == 2 && Window.Kernel.All(extent => extent == 1);

    /// <inheritdoc/>
    public override Declaration Declare()
    {
        Declaration declaration;
        if (IsDepthwise)
        {
            declaration = Window.AddKernel(new Declaration("DepthwiseConv2D").With(Inputs)).Option("Multiplier", Outputs / Inputs, 1);
        }
        else if (IsPointwise)
        {
            declaration = new Declaration("Conv1x1").With(Inputs, Outputs).Option("Groups", Groups, 1);
        }
        else
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"Conv{Window.Rank}D");
            declaration = Window.AddKernel(new Declaration(name).With(Inputs, Outputs)).Option("Groups", Groups, 1);
        }

        return AddCommon(Window.AddOptions(declaration, Window.Ones(Window.Rank)));
    }

    /// <inheritdoc/>
    public override long MultiplyAdds(Layer layer) => (long)(layer.Length / Outputs) * Kernel.Length;

    /// <inheritdoc/>
    public override int OutputOf(int element) => element / (Kernel.Length / Outputs);
}
