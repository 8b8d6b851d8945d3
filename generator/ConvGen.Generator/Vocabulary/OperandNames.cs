namespace ConvGen.Generator.Vocabulary;

/// <summary>The role of an operand, and its names in generated members.</summary>
/// <param name="Role">What it is to its operator.</param>
/// <param name="Parameter">Its parameter in generated methods.</param>
/// <param name="Length">The constant with its number of elements.</param>
/// <param name="Field">The field that holds it in a layer, if a layer does.</param>
internal sealed record OperandNames(OperandRole Role, string Parameter, string Length, string? Field = null)
{
    public static OperandNames Input { get; } = new(OperandRole.Input, "input", MemberNames.InputLength);

    public static OperandNames Weights { get; } = new(OperandRole.Weights, "weights", MemberNames.WeightLength, MemberNames.WeightsField);

    public static OperandNames Bias { get; } = new(OperandRole.Bias, "bias", MemberNames.BiasLength, MemberNames.BiasField);

    public static OperandNames Residual { get; } = new(OperandRole.Residual, "residual", MemberNames.OutputLength);

    public static OperandNames Output { get; } = new(OperandRole.Output, "output", MemberNames.OutputLength);

    /// <summary>The variable with its number of elements if that is given at run time.</summary>
    public string LengthVariable => char.ToLowerInvariant(Length[0]) + Length.Substring(1);

    /// <summary>The operands that kernels have, in the order of their parameters.</summary>
    public static IReadOnlyList<OperandNames> All { get; } = [Input, Weights, Bias, Residual, Output];

    /// <summary>The operand with a parameter of this name, or null if there is none.</summary>
    public static OperandNames? Find(string? parameter) => All.FirstOrDefault(operand => operand.Parameter == parameter);
}
