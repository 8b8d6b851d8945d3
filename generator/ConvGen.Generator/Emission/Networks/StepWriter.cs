using System.Globalization;
using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Planning.Networks;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Networks;

/// <summary>Prints the calls of a network: one line a layer, or more where images must be copied first.</summary>
internal sealed class StepWriter(SourceWriter writer, NetworkPlan plan, NetworkNames names, NetworkImages images)
{
    private const string Operators = NetworkWriter.Operators;

    private readonly NetworkModel _model = plan.Model;

    private string Element => _model.ElementType.Keyword();

    public void Print(NetworkStep step)
    {
        string output = images.Variable(step.Writes);
        string[] reads = [.. step.Reads.Select(images.Variable)];
        switch (step.Operator)
        {
            case InputLayer input:
                Call("Rearrangement.ChannelsFirst", step, images.Parameter(step.Layer), output, $"channels: {Number(input.Output.Channels)}");
                break;
            case KernelLayer:
                Print($"{names.Kernel(step.Layer)}.{MemberNames.Forward}", step, [.. reads, output, MemberNames.MaxDegreeOfParallelism]);
                break;
            case PoolLayer pool:
                PrintPool(step, pool, reads[0], output);
                break;
            case GlobalPoolLayer pool:
                Call(pool.IsMax ? "Reductions.Max" : "Reductions.Mean", step, reads[0], output);
                break;
            case BatchNormLayer:
                Call("Normalization.ScaleShift", step, reads[0], output, names.Scale(step.Layer), names.Shift(step.Layer));
                break;
            case ElementwiseLayer { Broadcasts: false } elementwise:
                Call($"Elementwise.{elementwise.Kind}", step, reads[0], reads[1], output);
                break;
            case ElementwiseLayer elementwise:
                Call($"Elementwise.{elementwise.Kind}", step, reads[0], reads[1], output, Broadcast(elementwise));
                break;
            case ConcatLayer concat:
                PrintConcat(step, concat, output);
                break;
            case ActivateLayer activation:
                PrintActivation(step, activation, reads[0], output);
                break;
            case SoftmaxLayer softmax:
                Call(
                    softmax.IsLogarithm ? "Softmaxes.LogSoftmax" : "Softmaxes.Softmax",
                    step,
                    reads[0],
                    output,
                    $"extent: {Number(softmax.Output.Extents[softmax.Axis])}",
                    $"inner: {Number(softmax.Output.Inner(softmax.Axis))}");
                break;
            case AdaptivePoolLayer pool:
                Call(
                    "Pooling.AdaptiveAverage",
                    step,
                    reads[0],
                    output,
                    $"channels: {Number(pool.Output.Channels)}",
                    Number(pool.Input.Extents[1]),
                    Number(pool.Input.Extents[2]),
                    Number(pool.Output.Extents[1]),
                    Number(pool.Output.Extents[2]));
                break;
            case NormalizationLayer normalization:
                Call(
                    "Normalization.Standardize",
                    step,
                    reads[0],
                    output,
                    $"length: {Number(normalization.Length)}",
                    $"epsilon: {FinishSyntax.Number(normalization.Epsilon)}");
                if (normalization.IsAffine)
                {
                    string scaling = normalization.IsScaledByChannel ? "ScaleShift" : "ScaleShiftRuns";
                    writer.List($"{Operators}::Normalization.{scaling}<{Element}>(", [output, output, names.Scale(step.Layer), names.Shift(step.Layer)], ");");
                }

                break;
            case PixelShuffleLayer shuffle:
                Call("Rearrangement.PixelShuffle", step, reads[0], output, Number(shuffle.Output.Extents[1]), Number(shuffle.Output.Extents[2]), $"factor: {Number(shuffle.Factor)}");
                break;
            case TransposeLayer transpose:
                Call("Rearrangement.Transpose", step, [reads[0], output, .. transpose.Output.Padded.Concat(transpose.Steps).Select(Number)]);
                break;
            case UpsampleLayer upsample:
                PrintUpsample(step, upsample, reads[0], output);
                break;
            case SliceLayer { IsView: false } slice:
                Call(
                    "Rearrangement.TakeRuns",
                    step,
                    reads[0],
                    output,
                    $"slices: {Number(slice.Input.Outer(slice.Axis))}",
                    $"length: {Number(slice.Output.Extents[slice.Axis] * slice.Output.Inner(slice.Axis))}",
                    $"inputSlice: {Number(slice.Input.Extents[slice.Axis] * slice.Input.Inner(slice.Axis))}",
                    $"inputOffset: {Number(slice.Start * slice.Input.Inner(slice.Axis))}");
                break;
            case SliceLayer slice:
                // An output is a copy of its own. The image that is read begins where it begins.
                Print($"{reads[0]}.Slice({Number(slice.ViewOffset)}, {Number((int)slice.Output.Length)}).CopyTo", step, output);
                break;
            case ViewLayer:
                Print($"{reads[0]}.CopyTo", step, output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(step), step.Operator, "No call is registered for this operator.");
        }
    }

    private void PrintPool(NetworkStep step, PoolLayer pool, string input, string output)
    {
        List<string> arguments = [input, output, $"channels: {Number(pool.Output.Channels)}", .. pool.Axes.Select(Axis)];
        if (!pool.IsMax)
        {
            arguments.Add($"countsPadding: {(pool.CountsPadding ? "true" : "false")}");
        }

        Call(pool.IsMax ? "Pooling.Max" : "Pooling.Average", step, [.. arguments]);
    }

    private void PrintUpsample(NetworkStep step, UpsampleLayer upsample, string input, string output)
    {
        // Rows and planes are those of the last two axes; a signal has one row.
        int columns = upsample.Input.Extents[upsample.Input.Rank - 1];
        int rows = upsample.Input.Rank > 2 ? upsample.Input.Extents[upsample.Input.Rank - 2] : 1;
        Call(
            "Rearrangement.Repeat",
            step,
            input,
            output,
            $"rows: {Number(rows)}",
            $"columns: {Number(columns)}",
            $"sliceTimes: {Number(upsample.Input.Rank > 3 ? upsample.Scale : 1)}",
            $"rowTimes: {Number(upsample.Input.Rank > 2 ? upsample.Scale : 1)}",
            $"columnTimes: {Number(upsample.Scale)}");
    }

    private static string Axis(PoolAxis pool)
    {
        Axis axis = pool.Axis;
        if (axis == Model.Axis.None)
        {
            return $"{Operators}::PoolAxis.None";
        }

        List<string> arguments =
            [Number(axis.Extent!.Value), Number((int)pool.OutputExtent), Number(axis.Kernel), Number(axis.Stride)];
        if (axis.Dilation != 1)
        {
            arguments.Add($"dilation: {Number(axis.Dilation)}");
        }

        if (axis.Padding > 0)
        {
            arguments.Add($"before: {Number(axis.PaddingBefore)}");
            arguments.Add($"after: {Number(axis.PaddingAfter)}");
        }

        return $"new {Operators}::PoolAxis({string.Join(", ", arguments)})";
    }

    private static string Broadcast(ElementwiseLayer elementwise)
    {
        IReadOnlyList<int> extents = elementwise.Output.Padded;
        return $"new {Operators}::BroadcastShape({string.Join(", ", extents.Select(Number))}, "
            + $"left: {Mask(elementwise.Left, extents)}, right: {Mask(elementwise.Right, extents)})";
    }

    private static string Mask(Shape operand, IReadOnlyList<int> extents) =>
        "0b" + string.Concat(operand.Padded.Zip(extents, (own, all) => own == all ? '1' : '0').Reverse());

    private void PrintConcat(NetworkStep step, ConcatLayer concat, string output)
    {
        writer.Comment(Title(step));
        ImageMemory joined = plan.Images[step.Writes];
        bool isContiguous = concat.Output.Outer(concat.Axis) == 1;
        for (int i = 0; i < step.Reads.Count; i++)
        {
            string input = images.Variable(step.Reads[i]);
            ImageMemory memory = plan.Images[step.Reads[i]];
            if (isContiguous && memory.Kind == joined.Kind && memory.Owner == joined.Owner && memory.Offset == joined.Offset + concat.Offset(i))
            {
                writer.Comment($"{_model.Layers[step.Reads[i]].Name} is written where it belongs.");
            }
            else if (isContiguous)
            {
                writer.Line($"{input}.CopyTo({output}.Slice({Number(concat.Offset(i))}));");
            }
            else
            {
                writer.List(
                    $"{Operators}::Rearrangement.CopyRuns<{Element}>(",
                    [
                        input,
                        output,
                        $"slices: {Number(concat.Output.Outer(concat.Axis))}",
                        $"length: {Number(concat.Run(i))}",
                        $"outputSlice: {Number(concat.Output.Extents[concat.Axis] * concat.Output.Inner(concat.Axis))}",
                        $"outputOffset: {Number(concat.Offset(i))}",
                    ],
                    ");");
            }
        }
    }

    private void PrintActivation(NetworkStep step, ActivateLayer layer, string input, string output)
    {
        writer.Comment(Title(step));
        if (plan.Images[step.Reads[0]] != plan.Images[step.Writes])
        {
            writer.Line($"{input}.CopyTo({output});");
        }

        if (layer.Activation != Activation.None)
        {
            string slope = layer.Activation == Activation.LeakyRelu ? $", {FinishSyntax.Slope(layer.LeakySlope, Element)}" : "";
            writer.Line($"{Operators}::Activations.{layer.Activation}InPlace({output}{slope});");
        }
    }

    private void Call(string method, NetworkStep step, params string[] arguments) => Print($"{Operators}::{method}<{Element}>", step, arguments);

    private void Print(string method, NetworkStep step, params string[] arguments)
    {
        writer.Comment(Title(step));
        writer.List($"{method}(", arguments, ");");
    }

    // The layer and those that became part of it, and the shape of the image that is written.
    private string Title(NetworkStep step)
    {
        string[] absorbed = [.. step.Absorbed.Select(layer => _model.Layers[layer].Name)];
        string others = string.Join(", ", absorbed.Take(absorbed.Length - 1));
        string with = absorbed.Length == 0 ? "" : $" with {others}{(others.Length == 0 ? "" : " and ")}{absorbed[absorbed.Length - 1]}";
        return $"{_model.Layers[step.Layer].Name}{with}: {step.Operator.Output}";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
