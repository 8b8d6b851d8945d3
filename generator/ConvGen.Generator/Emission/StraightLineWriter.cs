using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the straight-line family: every multiply-add is a statement.</summary>
internal sealed class StraightLineWriter(SourceWriter writer, Geometry geometry, KernelModel model)
{
    /// <summary>The minimum number of outputs that must share a weight for a local variable to make the text shorter.</summary>
    private const int FewestForLocal = 3;

    private readonly KernelParameters _parameters = new(geometry, model.Operator.Finish, runTimeWalks: []);

    public void Print(StraightLinePlan plan)
    {
        if (plan.Methods.Count == 1)
        {
            PrintMethod("public static void Correlate", plan.Methods[0]);
            return;
        }

        writer.Documentation("summary", "Correlates one image, part by part.");
        writer.List("public static void Correlate(", _parameters.Declaration(), ")");
        using (writer.Block())
        {
            for (int part = 0; part < plan.Methods.Count; part++)
            {
                writer.List($"Part{part}(", _parameters.Arguments(References.Whole), ");");
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
        writer.Documentation("summary", $"Computes the outputs from {OutputPlace(first.FirstOutput)} to {OutputPlace(last.FirstOutput + last.Outputs - 1)}.");
        if (model.Platform.HasVectors)
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
            ? $"Output {OutputPlace(step.FirstOutput)}."
            : $"Outputs {OutputPlace(step.FirstOutput)} to {OutputPlace(step.FirstOutput + step.Outputs - 1)}.");
        using (writer.Block())
        {
            for (int i = 0; i < step.Outputs; i++)
            {
                writer.Line($"{_parameters.AccumulatorElement} sum{i} = {Start(step, step.FirstOutput + i)}; // {OutputPlace(step.FirstOutput + i)}");
            }

            // A weight that enough outputs share is kept in a local variable, which is declared with the first of them.
            bool isDeclared = false;
            for (int tap = step.FirstTap; tap < step.EndTap; tap++)
            {
                PrintTap(step, tap, ref isDeclared);
            }

            writer.Gap();
            writer.Comment(step.EndTap == geometry.ChainLength ? "The chains are complete." : "The chains continue in a later part.");
            for (int i = 0; i < step.Outputs; i++)
            {
                int index = geometry.OutputIndex(geometry.OutputAt(step.FirstOutput + i));
                bool isFinished = step.EndTap == geometry.ChainLength;
                string value = isFinished
                    ? FinishSyntax.Apply(model.Operator.Finish, $"sum{i}", VectorSyntax.Element("residual", index), _parameters.AccumulatorElement)
                    : $"sum{i}";
                writer.Line($"{VectorSyntax.Element("output", index)} = {value};");
            }
        }
    }

    // A chain starts from its channel's bias; later parts continue from what earlier parts stored.
    private string Start(StraightLineStep step, int output)
    {
        ImagePlace place = geometry.OutputAt(output);
        if (step.FirstTap > 0)
        {
            return VectorSyntax.Element("output", geometry.OutputIndex(place));
        }

        return geometry.HasBias ? VectorSyntax.Element("bias", place.Channel) : "0";
    }

    private void PrintTap(StraightLineStep step, int chainStep, ref bool isDeclared)
    {
        ImagePlace tap = geometry.TapAt(chainStep);
        (int Sum, int Channel, int Input)[] met = [.. Met(step, tap)];
        if (met.Length == 1)
        {
            string input = VectorSyntax.Element("input", met[0].Input);
            string weight = VectorSyntax.Element("weights", geometry.WeightIndex(met[0].Channel, tap));
            writer.Line($"sum{met[0].Sum} = Lanes.MultiplyAdd({input}, {weight}, sum{met[0].Sum}); // {TapPlace(tap)}");
            return;
        }

        if (met.Length > 0)
        {
            writer.Gap();
            writer.Comment($"Input channel {TapPlace(tap)}.");
        }

        foreach (IGrouping<int, (int Sum, int Channel, int Input)> channel in met.GroupBy(one => one.Channel))
        {
            string weight = VectorSyntax.Element("weights", geometry.WeightIndex(channel.Key, tap));
            if (channel.Count() >= FewestForLocal)
            {
                writer.Line($"{(isDeclared ? "" : $"{_parameters.WeightElement} ")}weight = {weight}; // output channel {channel.Key}");
                weight = "weight";
                isDeclared = true;
            }

            foreach ((int sum, _, int input) in channel)
            {
                writer.Line($"sum{sum} = Lanes.MultiplyAdd({VectorSyntax.Element("input", input)}, {weight}, sum{sum});");
            }
        }
    }

    // The accumulators whose outputs have an input at this tap.
    private IEnumerable<(int Sum, int Channel, int Input)> Met(StraightLineStep step, ImagePlace tap)
    {
        for (int sum = 0; sum < step.Outputs; sum++)
        {
            ImagePlace output = geometry.OutputAt(step.FirstOutput + sum);
            if (geometry.InputIndex(output, tap) is int input)
            {
                yield return (sum, output.Channel, input);
            }
        }
    }

    private string TapPlace(ImagePlace tap) => $"{tap.Channel}, tap {Place(tap)}";

    private string OutputPlace(int output)
    {
        ImagePlace place = geometry.OutputAt(output);
        return $"channel {place.Channel}, {Place(place)}";
    }

    // The coordinates that an image of this rank has.
    private string Place(ImagePlace place) => geometry.Rank switch
    {
        1 => $"({place.Column})",
        2 => $"({place.Row}, {place.Column})",
        _ => $"({place.Slice}, {place.Row}, {place.Column})",
    };
}
