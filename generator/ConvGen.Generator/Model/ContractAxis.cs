using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>An axis of the image in the contract.</summary>
/// <param name="Name">The suffix of its constants' names.</param>
/// <param name="Parameter">The parameter that gives the input's extent at run time.</param>
/// <param name="Units">The plural name of its elements.</param>
/// <param name="Axis">The axis.</param>
/// <param name="PaddingMode">What is outside the input.</param>
internal sealed record ContractAxis(string Name, string Parameter, string Units, Axis Axis, PaddingMode PaddingMode)
{
    /// <summary>The method that computes the output's extent at run time.</summary>
    public string OutputMethod => $"Output{Name}";

    /// <summary>The variable that holds the output's extent at run time.</summary>
    public string OutputVariable => $"output{Name}";
}
