using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.StraightLine;

namespace ConvGen.Generator.Emission.StraightLine;

/// <summary>Prints the straight-line family: every multiply-add is a statement.</summary>
internal sealed class StraightLineWriter(StraightLinePlan plan, KernelPlan kernel) : FamilyWriter
{
    /// <summary>The minimum number of outputs that must share a weight for a local variable to make the text shorter.</summary>
    private const int FewestForLocal = 3;

    // The prefix of each method's name. If the kernel has no other methods, the family's entry is the kernel's.
    private readonly string _name = kernel.HasOneEntry ? "" : "StraightLine_";
    private readonly string _access = kernel.HasOneEntry ? "public" : "private";
    private readonly Geometry _geometry = plan.Geometry;
    private readonly Finish _finish = kernel.Model.Operator.Finish;

    /// <inheritdoc/>
    public override KernelParameters Parameters { get; } = new(plan.Geometry, kernel.Model.Operator.Finish, runTimeWalks: []);

    /// <inheritdoc/>
    public override ShareSyntax Share => ShareSyntax.None;

    /// <inheritdoc/>
    public override IEnumerable<string> Describe()
    {
        string methods = plan.Methods.Count == 1 ? "one method" : $"{plan.Methods.Count} methods";
        yield return $"Straight-line: every multiply-add is written out, in {methods} without a loop.";
    }

    /// <inheritdoc/>
    public override void PrintCorrelate(SourceWriter writer, EntryCall call) =>
        writer.List($"{_name}Correlate(", [.. Parameters.ReferencesTo(References.Whole)], ");");

    /// <inheritdoc/>
    public override void PrintMethods(SourceWriter writer)
    {
        if (plan.Methods.Count == 1)
        {
            PrintMethod(writer, $"{_access} static void {_name}Correlate", plan.Methods[0]);
            return;
        }

        writer.Documentation("summary", "Correlates one image, part by part.");
        writer.List($"{_access} static void {_name}Correlate(", Parameters.Declaration(), ")");
        using (writer.Block())
        {
            for (int part = 0; part < plan.Methods.Count; part++)
            {
                writer.List($"{_name}Part{part}(", Parameters.Arguments(References.Whole), ");");
            }
        }

        for (int part = 0; part < plan.Methods.Count; part++)
        {
            writer.Gap();
            PrintMethod(writer, $"private static void {_name}Part{part}", plan.Methods[part]);
        }
    }

    private void PrintMethod(SourceWriter writer, string head, StraightLineMethod method)
    {
        StraightLineStep first = method.Steps[0];
        StraightLineStep last = method.Steps[method.Steps.Count - 1];
        writer.Documentation("summary", $"Computes the outputs from {OutputPlace(first.FirstOutput)} to {OutputPlace(last.FirstOutput + last.Outputs - 1)}.");
        if (kernel.Model.Platform.HasVectors)
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        }

        writer.List($"{head}(", Parameters.Declaration(), ")");
        using (writer.Block())
        {
            foreach (StraightLineStep step in method.Steps)
            {
                writer.Gap();
                PrintStep(writer, step);
            }
        }
    }

    private void PrintStep(SourceWriter writer, StraightLineStep step)
    {
        writer.Comment(step.Outputs == 1
            ? $"Output {OutputPlace(step.FirstOutput)}."
            : $"Outputs {OutputPlace(step.FirstOutput)} to {OutputPlace(step.FirstOutput + step.Outputs - 1)}.");
        using (writer.Block())
        {
            for (int i = 0; i < step.Outputs; i++)
            {
                writer.Line($"{Parameters.AccumulatorElement} sum{i} = {Start(step, step.FirstOutput + i)}; // {OutputPlace(step.FirstOutput + i)}");
            }

            // A weight that enough outputs share is kept in a local variable, which is declared with the first of them.
            bool isDeclared = false;
            for (int tap = step.FirstTap; tap < step.EndTap; tap++)
            {
                PrintTap(writer, step, tap, ref isDeclared);
            }

            writer.Gap();
            writer.Comment(step.EndTap == _geometry.ChainLength ? "The chains are complete." : "The chains continue in a later part.");
            for (int i = 0; i < step.Outputs; i++)
            {
                int index = _geometry.OutputIndex(_geometry.OutputAt(step.FirstOutput + i));
                bool isFinished = step.EndTap == _geometry.ChainLength;
                string value = isFinished
                    ? FinishSyntax.Apply(_finish, $"sum{i}", VectorSyntax.Element("residual", index), Parameters.AccumulatorElement)
                    : $"sum{i}";
                writer.Line($"{VectorSyntax.Element("output", index)} = {value};");
            }
        }
    }

    // A chain starts from its channel's bias; later parts continue from what earlier parts stored.
    private string Start(StraightLineStep step, int output)
    {
        ImagePlace place = _geometry.OutputAt(output);
        if (step.FirstTap > 0)
        {
            return VectorSyntax.Element("output", _geometry.OutputIndex(place));
        }

        return _geometry.HasBias ? VectorSyntax.Element("bias", place.Channel) : "0";
    }

    private void PrintTap(SourceWriter writer, StraightLineStep step, int chainStep, ref bool isDeclared)
    {
        ImagePlace tap = _geometry.TapAt(chainStep);
        (int Sum, int Channel, int Input)[] met = [.. Met(step, tap)];
        if (met.Length == 1)
        {
            string input = VectorSyntax.Element("input", met[0].Input);
            int weight = _geometry.WeightIndex(met[0].Channel, tap);
            writer.Line($"sum{met[0].Sum} = Elements.MultiplyAddAt({input}, ref weights, {weight}, sum{met[0].Sum}); // {TapPlace(tap)}");
            return;
        }

        if (met.Length > 0)
        {
            writer.Gap();
            writer.Comment($"Input channel {TapPlace(tap)}.");
        }

        foreach (IGrouping<int, (int Sum, int Channel, int Input)> channel in met.GroupBy(one => one.Channel))
        {
            string weight = VectorSyntax.Element("weights", _geometry.WeightIndex(channel.Key, tap));
            if (channel.Count() >= FewestForLocal)
            {
                writer.Line($"{(isDeclared ? "" : $"{Parameters.WeightElement} ")}weight = {weight}; // output channel {channel.Key}");
                weight = "weight";
                isDeclared = true;
            }

            foreach ((int sum, _, int input) in channel)
            {
                writer.Line($"sum{sum} = Elements.MultiplyAddAt({weight}, ref input, {input}, sum{sum});");
            }
        }
    }

    // The accumulators whose outputs have an input at this tap.
    private IEnumerable<(int Sum, int Channel, int Input)> Met(StraightLineStep step, ImagePlace tap)
    {
        for (int sum = 0; sum < step.Outputs; sum++)
        {
            ImagePlace output = _geometry.OutputAt(step.FirstOutput + sum);
            if (_geometry.InputIndex(output, tap) is int input)
            {
                yield return (sum, output.Channel, input);
            }
        }
    }

    private string TapPlace(ImagePlace tap) => $"{tap.Channel}, tap {Place(tap)}";

    private string OutputPlace(int output)
    {
        ImagePlace place = _geometry.OutputAt(output);
        return $"channel {place.Channel}, {Place(place)}";
    }

    // The coordinates that an image of this rank has.
    private string Place(ImagePlace place) => _geometry.Rank switch
    {
        1 => $"({place.Column})",
        2 => $"({place.Row}, {place.Column})",
        _ => $"({place.Slice}, {place.Row}, {place.Column})",
    };
}
