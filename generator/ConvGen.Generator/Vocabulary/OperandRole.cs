namespace ConvGen.Generator.Vocabulary;

/// <summary>What an operand is to its operator.</summary>
internal enum OperandRole
{
    /// <summary>What the operator is applied to.</summary>
    Input,

    /// <summary>The weights, which a layer holds.</summary>
    Weights,

    /// <summary>What chains start from, which a layer holds.</summary>
    Bias,

    /// <summary>What is added to the result. It may be the output itself.</summary>
    Residual,

    /// <summary>What receives the result.</summary>
    Output,
}

internal static class OperandRoles
{
    /// <summary>Whether a layer holds the operand, so that its constructor takes it instead of its methods.</summary>
    public static bool IsHeld(this OperandRole role) => role is OperandRole.Weights or OperandRole.Bias;

    /// <summary>Whether only some kernels have the operand.</summary>
    public static bool IsOptional(this OperandRole role) => role is OperandRole.Bias or OperandRole.Residual;

    /// <summary>Whether the operand may be the output itself, although it is read.</summary>
    public static bool MayBeOutput(this OperandRole role) => role == OperandRole.Residual;

    /// <summary>Whether the operand is only read, so that it must not overlap the output.</summary>
    public static bool IsApartFromOutput(this OperandRole role) => role != OperandRole.Output && !role.MayBeOutput();
}
