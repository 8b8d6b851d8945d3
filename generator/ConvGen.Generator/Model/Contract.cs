using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>The public members that are generated into a kernel's type: the single definition for what is printed and what may collide.</summary>
internal sealed class Contract
{
    private readonly KernelModel _model;

    public Contract(KernelModel model) => _model = model;

    private Geometry Geometry => _model.Geometry;

    private string Element => Geometry.Formats.Output.Keyword();

    /// <summary>The constants, in the order in which they are printed.</summary>
    public IReadOnlyList<ContractConstant> Constants =>
    [
        new(MemberNames.InChannels, Geometry.InChannels, "The number of input channels."),
        new(MemberNames.OutChannels, Geometry.OutChannels, "The number of output channels."),
        new(MemberNames.Groups, Geometry.Groups, "The number of groups that the channels are split into."),
        .. Extents("Kernel", "kernel", axis => axis.Kernel),
        .. Extents("Input", "input", axis => axis.Extent),
        .. Extents("Output", "output", axis => (int?)axis.OutputExtent),
        .. Geometry.HasExtents
            ? [new ContractConstant(MemberNames.InputLength, Geometry.InputLength, "The number of elements in the input.")]
            : Array.Empty<ContractConstant>(),
        new(MemberNames.WeightLength, Geometry.WeightLength, "The number of elements in the weights."),
        new(MemberNames.BiasLength, Geometry.BiasLength, "The number of elements in the bias: one per output channel, or 0 if there is no bias."),
        .. Geometry.HasExtents
            ?
            [
                new ContractConstant(MemberNames.OutputLength, Geometry.OutputLength, "The number of elements in the output."),
                new ContractConstant(MemberNames.MultiplyAdds, Geometry.MultiplyAdds, "The number of multiply-adds in one call, including those on padding.", IsLong: true),
            ]
            : Array.Empty<ContractConstant>(),
    ];

    /// <summary>The axes that the user sees, slowest first.</summary>
    public IReadOnlyList<ContractAxis> Axes =>
        new ContractAxis[]
        {
            new("Depth", "depth", "slices", Geometry.Depth),
            new("Height", "height", "rows", Geometry.Height),
            new("Width", "width", "columns", Geometry.Width),
        }.Skip(3 - Geometry.Rank).ToArray();

    /// <summary>The parameters of <c>Correlate</c>.</summary>
    public IReadOnlyList<ContractParameter> CorrelateParameters => [Input, .. Sizes, .. ConstructorParameters, .. Residual, Output];

    /// <summary>The parameters of the constructor.</summary>
    public IReadOnlyList<ContractParameter> ConstructorParameters =>
        [Reading("weights"), .. Geometry.HasBias ? [Reading("bias")] : Array.Empty<ContractParameter>()];

    /// <summary>The parameters of <c>Forward</c>.</summary>
    public IReadOnlyList<ContractParameter> ForwardParameters => [Input, .. Sizes, .. Residual, Output];

    /// <summary>The parameters of the <c>Forward</c> that uses several threads.</summary>
    public IReadOnlyList<ContractParameter> ParallelForwardParameters => [.. ForwardParameters, new("int", MemberNames.MaxDegreeOfParallelism)];

    private ContractParameter Input => Reading("input");

    private ContractParameter Output => new($"System.Span<{Element}>", "output");

    private IEnumerable<ContractParameter> Residual => _model.Finish.HasResidual ? [Reading("residual")] : [];

    private IEnumerable<ContractParameter> Sizes => Geometry.HasExtents ? [] : Axes.Select(axis => new ContractParameter("int", axis.Parameter));

    private ContractParameter Reading(string name) => new($"System.ReadOnlySpan<{Element}>", name);

    // A signal is a row: its constants use the width axis.
    private IEnumerable<ContractConstant> Extents(string prefix, string what, Func<Axis, int?> extent) => Axes
        .Where(axis => extent(axis.Axis) is not null)
        .Select(axis => new ContractConstant(prefix + axis.Name, extent(axis.Axis)!.Value, $"The number of {what} {axis.Units}."));

    // The members by name; methods also by their parameters' types.
    private IEnumerable<TypeMember> Members
    {
        get
        {
            foreach (ContractConstant constant in Constants)
            {
                yield return new(constant.Name, null);
            }

            yield return new(MemberNames.Correlate, Signature(CorrelateParameters));
            if (!Geometry.HasExtents)
            {
                foreach (ContractAxis axis in Axes)
                {
                    yield return new($"Output{axis.Name}", "int");
                }
            }

            if (_model.IsLayer)
            {
                yield return new(MemberNames.Constructor, Signature(ConstructorParameters));
                yield return new(MemberNames.Forward, Signature(ForwardParameters));
                yield return new(MemberNames.Forward, Signature(ParallelForwardParameters));
                yield return new(MemberNames.WeightsField, null);
                yield return new(MemberNames.BiasField, null);
            }
        }
    }

    /// <summary>Whether a member of this name is generated.</summary>
    public bool Generates(string name) => Members.Any(member => member.Name == name);

    /// <summary>Whether a member that the user wrote collides with a generated member. Methods may share a name if their parameters differ.</summary>
    public bool CollidesWith(TypeMember written) => Members.Any(member =>
        member.Name == written.Name && (member.Signature is null || written.Signature is null || member.Signature == written.Signature));

    /// <summary>Whether the user may still declare methods with a generated member's name and different parameters.</summary>
    public bool MayOverload(string name) => Members.All(member => member.Name != name || member.Signature is not null);

    private static string Signature(IEnumerable<ContractParameter> parameters) => string.Join(", ", parameters.Select(parameter => parameter.Type));
}
