using System.Globalization;
using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Planning.Networks;
using ConvGen.Generator.Planning.Networks.Calls;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Networks;

/// <summary>Prints the calls of a network: one line a layer, or more where images must be copied first.</summary>
internal sealed class StepWriter(SourceWriter writer, NetworkModel model, NetworkNames names, NetworkImages images)
{
    private const string Operators = NetworkWriter.Operators;

    private string Element => model.ElementType.Keyword();

    public void Print(NetworkStep step)
    {
        writer.Comment(Title(step));
        foreach (NetworkCall call in step.Calls)
        {
            Print(call);
        }
    }

    private void Print(NetworkCall call)
    {
        switch (call)
        {
            case KernelCall kernel:
                writer.List(
                    $"{names.Held(kernel.Layer)}.{MemberNames.Forward}(", [.. kernel.Images.Select(images.Variable), MemberNames.MaxDegreeOfParallelism], ");");
                break;
            case OperatorCall operation:
                writer.List(
                    $"{Operators}::{operation.Operator}{(operation.IsGeneric ? $"<{Element}>" : "")}(", [.. operation.Arguments.Select(Argument)], ");");
                break;
            case CopyCall copy:
                string source = images.Variable(copy.Source);
                string part = copy.Part is (int start, int length) ? $".Slice({Number(start)}, {Number(length)})" : "";
                string place = copy.Place == 0 ? "" : $".Slice({Number(copy.Place)})";
                writer.Line($"{source}{part}.CopyTo({images.Variable(copy.Destination)}{place});");
                break;
            case JoinedInPlace joined:
                writer.Comment($"{model.Layers[joined.Layer].Name} is written where it belongs.");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(call), call, "No syntax is registered for this call.");
        }
    }

    private string Argument(CallArgument argument)
    {
        string value = argument switch
        {
            ImageArgument image => images.Variable(image.Image),
            PassedArgument passed => images.Parameter(passed.Input),
            HeldArgument held => names.Held(held.Layer, held.Index),
            NumberArgument number => Number(number.Value),
            RealArgument real => NumberSyntax.Real(real.Value),
            ElementArgument element => NumberSyntax.Constant(element.Value, Element),
            FlagArgument flag => flag.Value ? "true" : "false",
            AxesArgument axes => $"0b{Convert.ToString(axes.Bits, 2).PadLeft(Shape.MostAxes, '0')}",
            StructureArgument structure => $"new {Operators}::{structure.Type}({string.Join(", ", structure.Arguments.Select(Argument))})",
            EnumArgument constant => $"global::ConvGen.{constant.Type}.{constant.Value}",
            ConstantArgument constant => $"{Operators}::{constant.Constant}",
            _ => throw new ArgumentOutOfRangeException(nameof(argument), argument, "No syntax is registered for this argument."),
        };
        return argument.Name is { } name ? $"{name}: {value}" : value;
    }

    // The layer and those that became part of it, and the shape of the image that is written.
    private string Title(NetworkStep step)
    {
        string[] absorbed = [.. step.Absorbed.Select(layer => model.Layers[layer].Name)];
        string others = string.Join(", ", absorbed.Take(absorbed.Length - 1));
        string with = absorbed.Length == 0 ? "" : $" with {others}{(others.Length == 0 ? "" : " and ")}{absorbed[absorbed.Length - 1]}";
        return $"{model.Layers[step.Layer].Name}{with}: {step.Operator.Output}";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
