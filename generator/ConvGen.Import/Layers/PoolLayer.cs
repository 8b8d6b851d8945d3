using System.Collections.Immutable;
using System.Globalization;

namespace ConvGen.Import.Layers;

/// <summary>The largest element or the mean of each window.</summary>
internal sealed record PoolLayer(bool IsMaximum, Window Window, bool CeilMode, bool CountIncludePad) : LayerOperator
{
    /// <inheritdoc/>
    public override Declaration Declare()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{(IsMaximum ? "Max" : "Average")}Pool{Window.Rank}D");
        ImmutableArray<int> kernel = Window.Kernel;
        Declaration declaration = new Declaration(name).With(kernel.All(extent => extent == kernel[0]) ? [kernel[0]] : kernel);
        return Window.AddOptions(declaration, kernel)
            .Option("CeilMode", CeilMode, false)
            .Option("CountIncludePad", IsMaximum || CountIncludePad, true);
    }
}
