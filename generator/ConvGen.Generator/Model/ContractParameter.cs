using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>A parameter of a generated method.</summary>
/// <param name="Type">Its type's full name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Summary">Its documentation.</param>
/// <param name="Operand">The operand that it is, or null if it is a number.</param>
/// <param name="Default">The value that it has if the caller does not pass one, if it is optional.</param>
/// <param name="IsReference">Whether it is a read-only reference.</param>
internal sealed record ContractParameter(
    string Type, string Name, string Summary, Operand? Operand, string? Default = null, bool IsReference = false)
{
    /// <summary>Its type in a signature, in which overloads may differ.</summary>
    public string Signature => IsReference ? $"ref {Type}" : Type;

    /// <summary>The parameter for an operand.</summary>
    public static ContractParameter Of(Operand operand) => new(
        $"System.{(operand.Role == OperandRole.Output ? "Span" : "ReadOnlySpan")}<{operand.Element}>", operand.Name, operand.Summary, operand);

    /// <summary>The parameter for an operand that is passed as a tensor.</summary>
    public static ContractParameter Tensor(Operand operand) =>
        Of(operand) with { Type = TensorType(operand.Element, operand.Role == OperandRole.Output), IsReference = true };

    /// <summary>The type of a parameter for a tensor, which is passed by reference because it is large.</summary>
    public static string TensorType(string element, bool isOutput) => $"System.Numerics.Tensors.{(isOutput ? "" : "ReadOnly")}TensorSpan<{element}>";

    /// <summary>A parameter that is a number.</summary>
    public static ContractParameter Number(string name, string summary) => new("int", name, summary, null);
}
