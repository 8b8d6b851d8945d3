using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Contracts;

/// <summary>Prints a layer's <c>Forward</c> that takes tensors. Extents that are not declared are those of the input.</summary>
internal sealed class TensorForwardWriter(SourceWriter writer, Operator layer, Contract contract, ContractMethods methods)
{
    private IEnumerable<string> Arguments => contract.ParallelForwardParameters.Select(parameter => parameter.Operand is { } operand
        ? TensorSyntax.Elements(operand.Name, Shape(operand))
        : parameter.Name);

    public void Print()
    {
        writer.Documentation("summary", TensorSyntax.Summary);
        writer.Line(TensorSyntax.Attribute);
        methods.PrintSignature($"public void {MemberNames.Forward}", contract.TensorForwardParameters);
        using (writer.Block())
        {
            if (!layer.HasExtents)
            {
                PrintExtents();
            }

            writer.List($"{MemberNames.Forward}(", [.. Arguments], ");");
        }
    }

    private void PrintExtents()
    {
        Operand input = methods.Operands.Single(operand => operand.Role == OperandRole.Input);
        List<string> axes = [.. input.Image!.Shape];
        IReadOnlyList<string> shape = (input.Image with { Extents = [.. layer.Axes.Select(_ => TensorSyntax.AnyExtent)] }).Shape;
        foreach (ContractAxis axis in layer.Axes)
        {
            string fromEnd = Expression.Number(axes.Count - axes.IndexOf(axis.Parameter));
            writer.List(
                $"int {axis.Parameter} = {TensorSyntax.Checks}.Extent(", [input.Name, fromEnd, ContractMethods.Quoted(input.Name), .. shape], ");");
        }
    }

    private IReadOnlyList<string> Shape(Operand operand)
    {
        bool isInput = operand.Role == OperandRole.Input;
        IEnumerable<string> extents = layer.HasExtents
            ? layer.Axes.Select(axis => $"{(isInput ? "Input" : "Output")}{axis.Name}")
            : layer.Axes.Select(axis => isInput ? axis.Parameter : $"{axis.OutputMethod}({axis.Parameter})");
        return (operand.Image! with { Extents = [.. extents] }).Shape;
    }
}
