using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the columns at the edges: one at a time, with the taps on the padding left out.</summary>
internal sealed class EdgeWriter(SourceWriter writer, Geometry geometry, KernelParameters parameters, bool fullyOptimized)
{
    private readonly string _element = geometry.ElementType.Keyword();

    public void Print(EdgePlan plan, Action<EquatableArray<ChannelBlock>, Action<ChannelBlock, BlockArguments>> printBlocks)
    {
        writer.Gap();
        writer.Line("/// <summary>The columns from <paramref name=\"firstColumn\"/> up to <paramref name=\"endColumn\"/>, whose taps may meet the padding on any side.</summary>");
        writer.List("private static void CorrelateEdges(", parameters.Declaration("int firstColumn", "int endColumn"), ")");
        using (writer.Block())
        {
            printBlocks(plan.Blocks, (block, arguments) => writer.List(
                $"Edges_{block.Size}(", parameters.Arguments(arguments, "firstColumn", "endColumn"), ");"));
        }

        foreach (int channels in plan.Blocks.Select(block => block.Size).Distinct())
        {
            PrintMethod(channels);
        }
    }

    private void PrintMethod(int channels)
    {
        writer.Gap();
        writer.Line($"/// <summary>Edge columns of {(channels == 1 ? "1 output channel" : $"{channels} output channels")}.</summary>");
        if (fullyOptimized)
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        }

        writer.List($"private static void Edges_{channels}(", parameters.Declaration("int firstColumn", "int endColumn"), ")");
        using (writer.Block())
        using (writer.Block($"for (int row = 0; row < {parameters.OutputHeight}; row++)"))
        {
            PrintOrigin("top", "row", geometry.Height);
            TapRange.Print(writer, geometry.Height, parameters.KernelHeight, parameters.InputHeight, "top", "TapRow");
            using (writer.Block("for (int column = firstColumn; column < endColumn; column++)"))
            {
                PrintOrigin("left", "column", geometry.Width);
                TapRange.Print(writer, geometry.Width, parameters.KernelWidth, parameters.InputWidth, "left", "Tap");
                PrintColumn(channels);
            }
        }
    }

    private void PrintOrigin(string name, string output, Axis axis)
    {
        string scaled = axis.Stride == 1 ? output : $"{output} * {axis.Stride}";
        writer.Line($"int {name} = {scaled}{(axis.PaddingBefore == 0 ? "" : $" - {axis.PaddingBefore}")};");
    }

    private void PrintColumn(int channels)
    {
        writer.Gap();
        for (int channel = 0; channel < channels; channel++)
        {
            writer.Line($"{_element} sum{channel} = {(geometry.HasBias ? VectorSyntax.Element("bias", channel) : "0")};");
        }

        writer.Gap();
        using (writer.Block($"for (int channel = 0; channel < {parameters.InChannelsPerGroup}; channel++)"))
        using (writer.Block("for (int tapRow = firstTapRow; tapRow < endTapRow; tapRow++)"))
        {
            string inputRow = geometry.Height.Dilation == 1 ? "tapRow" : $"tapRow * {geometry.Height.Dilation}";
            writer.Line($"ref {_element} line = ref Unsafe.Add(ref input, channel * {Factor(parameters.InputPlane)} + (top + {inputRow}) * {parameters.InputWidth});");
            writer.Line($"ref {_element} taps = ref Unsafe.Add(ref weights, channel * {parameters.TapsPerChannel} + tapRow * {parameters.KernelWidth});");
            using (writer.Block("for (int tap = firstTap; tap < endTap; tap++)"))
            {
                string place = geometry.Width.Dilation == 1 ? "tap" : $"tap * {geometry.Width.Dilation}";
                writer.Line($"{_element} x = Unsafe.Add(ref line, left + {place});");
                for (int channel = 0; channel < channels; channel++)
                {
                    string weight = channel == 0 ? "tap" : channel == 1 ? $"{parameters.FilterLength} + tap" : $"{channel} * {parameters.FilterLength} + tap";
                    writer.Line($"sum{channel} = Lanes.MultiplyAdd(x, Unsafe.Add(ref taps, {weight}), sum{channel});");
                }
            }
        }

        writer.Gap();
        writer.Line($"ref {_element} target = ref Unsafe.Add(ref output, row * {parameters.OutputWidth} + column);");
        for (int channel = 0; channel < channels; channel++)
        {
            string offset = channel == 0 ? "0" : channel == 1 ? parameters.OutputPlane : $"{channel} * {parameters.OutputPlane}";
            writer.Line($"{VectorSyntax.Element("target", offset)} = sum{channel};");
        }
    }

    private static string Factor(string plane) => plane.Contains(' ') ? $"({plane})" : plane;
}
