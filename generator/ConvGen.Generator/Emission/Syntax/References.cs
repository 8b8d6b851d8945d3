using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>The references that are passed to a method: to the whole image, to a group, or to a block of output channels.</summary>
internal sealed record References(string Input, string Weights, string Bias, string Residual, string Output)
{
    /// <summary>The references to the whole image.</summary>
    public static References Whole { get; } = new(
        OperandNames.Input.Parameter,
        OperandNames.Weights.Parameter,
        OperandNames.Bias.Parameter,
        OperandNames.Residual.Parameter,
        OperandNames.Output.Parameter);

    /// <summary>The reference to an operand.</summary>
    public string To(Operand operand) => operand.Role switch
    {
        OperandRole.Input => Input,
        OperandRole.Weights => Weights,
        OperandRole.Bias => Bias,
        OperandRole.Residual => Residual,
        _ => Output,
    };
}
