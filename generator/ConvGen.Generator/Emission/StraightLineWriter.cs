using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the straight-line family: every multiply-add is a statement.</summary>
internal sealed class StraightLineWriter(SourceWriter writer, Geometry geometry, TargetPlatform platform)
{
    private readonly KernelParameters _parameters = new(geometry);
    private readonly string _element = geometry.ElementType.Keyword();

    public void Print(StraightLinePlan plan)
    {
        if (plan.Methods.Count == 1)
        {
            PrintMethod("public static void Correlate", plan.Methods[0]);
            return;
        }

        writer.Line("/// <summary>Correlates one image, part by part.</summary>");
        writer.List("public static void Correlate(", _parameters.Declaration(), ")");
        using (writer.Block())
        {
            for (int part = 0; part < plan.Methods.Count; part++)
            {
                writer.List($"Part{part}(", _parameters.Arguments(BlockArguments.Whole), ");");
            }
        }

        for (int part = 0; part < plan.Methods.Count; part++)
        {
            writer.Gap();
            PrintMethod($"private static void Part{part}", plan.Methods[part]);
        }
    }

    private void PrintMethod(string head, StraightLineMethod method)
    {
        StraightLineStep first = method.Steps[0];
        StraightLineStep last = method.Steps[method.Steps.Count - 1];
        writer.Line($"/// <summary>Outputs {Place(first.FirstOutput)} to {Place(last.FirstOutput + last.Outputs - 1)} (channel, row, column).</summary>");
        if (platform.HasVectors)
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        }

        writer.List($"{head}(", _parameters.Declaration(), ")");
        using (writer.Block())
        {
            foreach (StraightLineStep step in method.Steps)
            {
                writer.Gap();
                PrintStep(step);
            }
        }
    }

    private void PrintStep(StraightLineStep step)
    {
        writer.Comment(step.Outputs == 1
            ? $"Output {Place(step.FirstOutput)}."
            : $"Outputs {Place(step.FirstOutput)} to {Place(step.FirstOutput + step.Outputs - 1)}.");
        using (writer.Block())
        {
            for (int i = 0; i < step.Outputs; i++)
            {
                writer.Line($"{_element} sum{i} = {Start(step, step.FirstOutput + i)}; // {Place(step.FirstOutput + i)}");
            }

            // Where every tap of the block falls on the padding, there is no weight to declare.
            bool isDeclared = false;
            for (int tap = step.FirstTap; tap < step.EndTap; tap++)
            {
                PrintTap(step, tap, ref isDeclared);
            }

            writer.Gap();
            for (int i = 0; i < step.Outputs; i++)
            {
                writer.Line($"{VectorSyntax.Element("output", step.FirstOutput + i)} = sum{i};");
            }
        }
    }

    // A chain starts from its channel's bias; its later parts go on from what the earlier ones stored.
    private string Start(StraightLineStep step, int output)
    {
        if (step.FirstTap > 0)
        {
            return VectorSyntax.Element("output", output);
        }

        return geometry.HasBias ? VectorSyntax.Element("bias", geometry.OutputAt(output).Channel) : "0";
    }

    private void PrintTap(StraightLineStep step, int tap, ref bool isDeclared)
    {
        (int inChannel, int tapRow, int tapColumn) = geometry.TapAt(tap);
        int weightChannel = -1;
        for (int i = 0; i < step.Outputs; i++)
        {
            (int channel, _, _) = geometry.OutputAt(step.FirstOutput + i);
            if (geometry.InputOf(step.FirstOutput + i, tap) is not int input)
            {
                continue;
            }

            if (weightChannel < 0)
            {
                writer.Gap();
                writer.Comment($"Input channel {inChannel}, tap ({tapRow}, {tapColumn}).");
            }

            if (channel != weightChannel)
            {
                writer.Line($"{(isDeclared ? "" : $"{_element} ")}weight = {VectorSyntax.Element("weights", channel * geometry.FilterLength + tap)}; // output channel {channel}");
                weightChannel = channel;
                isDeclared = true;
            }

            writer.Line($"sum{i} = Lanes.MultiplyAdd({VectorSyntax.Element("input", input)}, weight, sum{i});");
        }
    }

    private string Place(int output)
    {
        (int channel, int row, int column) = geometry.OutputAt(output);
        return $"({channel}, {row}, {column})";
    }
}
