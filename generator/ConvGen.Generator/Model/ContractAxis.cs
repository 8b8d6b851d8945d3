namespace ConvGen.Generator.Model;

/// <summary>An axis of the image in the contract.</summary>
/// <param name="Name">The suffix of its constants' names.</param>
/// <param name="Parameter">The parameter that gives the input's extent at run time.</param>
/// <param name="Units">The plural name of its elements.</param>
/// <param name="Axis">The axis.</param>
internal sealed record ContractAxis(string Name, string Parameter, string Units, Axis Axis);
