using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>A convolution, forward or transposed.</summary>
/// <param name="Geometry">Its shape.</param>
/// <param name="Finish">What is applied to each chain's sum.</param>
internal sealed record Convolution(Geometry Geometry, Finish Finish) : Operator(Finish)
{
    /// <inheritdoc/>
    public override bool HasExtents => Geometry.HasExtents;

    /// <inheritdoc/>
    public override IReadOnlyList<ContractAxis> Axes =>
        new ContractAxis[]
        {
            new("Depth", "depth", "slices", Geometry.Depth, Geometry.PaddingMode),
            new("Height", "height", "rows", Geometry.Height, Geometry.PaddingMode),
            new("Width", "width", "columns", Geometry.Width, Geometry.PaddingMode),
        }.Skip(3 - Geometry.Rank).ToArray();

    /// <inheritdoc/>
    public override IReadOnlyList<Operand> Operands =>
    [
        Input,
        Weights,
        .. Geometry.HasBias ? [Bias] : Array.Empty<Operand>(),
        .. Finish.HasResidual ? [Residual] : Array.Empty<Operand>(),
        Output,
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ContractConstant> Constants =>
    [
        new(MemberNames.InChannels, Geometry.InChannels, "The number of input channels."),
        new(MemberNames.OutChannels, Geometry.OutChannels, "The number of output channels."),
        new(MemberNames.Groups, Geometry.Groups, "The number of groups that the channels are split into."),
        .. Extents("Kernel", "kernel", axis => axis.Kernel),
        .. Extents("Input", "input", axis => axis.Extent),
        .. Extents("Output", "output", axis => (int?)axis.OutputExtent),
        .. Length(Input, "The number of elements in the input."),
        .. Length(Weights, "The number of elements in the weights."),
        .. Length(Bias, "The number of elements in the bias: one per output channel, or 0 if there is no bias."),
        .. Length(Output, "The number of elements in the output."),
        .. HasExtents
            ? [new ContractConstant(MemberNames.MultiplyAdds, Geometry.MultiplyAdds, "The number of multiply-adds in one call, including those on padding.", IsLong: true)]
            : Array.Empty<ContractConstant>(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Summary => [.. ConvolutionText.Summary(Geometry)];

    private Operand Input => new(
        OperandNames.Input,
        Geometry.Formats.Input,
        HasExtents ? Geometry.InputLength : null,
        new(MemberNames.InChannels, [.. Axes.Select(axis => axis.Parameter)], Geometry.Layout),
        $"The input: {ConvolutionText.InputShape(Geometry)}, row-major.");

    private Operand Weights => new(
        OperandNames.Weights,
        Geometry.Formats.Weights,
        Geometry.WeightLength,
        null,
        $"The weights: {ConvolutionText.WeightShape(Geometry)} ({ConvolutionText.WeightAxes(Geometry)}), row-major.");

    private Operand Bias => new(
        OperandNames.Bias,
        Geometry.Formats.Accumulator,
        Geometry.BiasLength,
        null,
        $"The bias: {(Geometry.OutChannels == 1 ? "one value for the output channel" : $"one value for each of the {Geometry.OutChannels} output channels")}.");

    private Operand Residual => Output with
    {
        Names = OperandNames.Residual,
        Summary =
            "The residual, which is added to the result before the activation: "
            + $"{ConvolutionText.OutputShape(Geometry)}, row-major. It may be the output itself.",
    };

    private Operand Output => new(
        OperandNames.Output,
        Geometry.Formats.Output,
        HasExtents ? Geometry.OutputLength : null,
        new(MemberNames.OutChannels, [.. Axes.Select(axis => axis.OutputVariable)], Geometry.Layout),
        $"The span that receives the result: {ConvolutionText.OutputShape(Geometry)}, row-major.");

    // A signal is a row: its constants use the width axis.
    private IEnumerable<ContractConstant> Extents(string prefix, string what, Func<Axis, int?> extent) => Axes
        .Where(axis => extent(axis.Axis) is not null)
        .Select(axis => new ContractConstant(prefix + axis.Name, extent(axis.Axis)!.Value, $"The number of {what} {axis.Units}."));

    private static IEnumerable<ContractConstant> Length(Operand operand, string summary) =>
        operand.Length is int length ? [new(operand.Names.Length, length, summary)] : [];
}
