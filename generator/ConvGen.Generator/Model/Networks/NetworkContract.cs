using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model.Networks;

/// <summary>The members that are generated into a network's type.</summary>
internal sealed class NetworkContract : GeneratedMembers
{
    private readonly NetworkModel _model;
    private readonly NetworkNames _names;

    public NetworkContract(NetworkModel model) => (_model, _names) = (model, new(model));

    private string Element => _model.ElementType.Keyword();

    private IEnumerable<string> Images =>
    [
        .. _model.Inputs.Select(_ => $"System.ReadOnlySpan<{Element}>"),
        .. _model.Outputs.Select(_ => $"System.Span<{Element}>"),
    ];

    private IEnumerable<string> Tensors =>
    [
        .. _model.Inputs.Select(_ => $"ref {ContractParameter.TensorType(Element, isOutput: false)}"),
        .. _model.Outputs.Select(_ => $"ref {ContractParameter.TensorType(Element, isOutput: true)}"),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<TypeMember> Members
    {
        get
        {
            foreach (int image in _model.Inputs.Concat(_model.Outputs))
            {
                yield return new(_names.Length(image), null);
            }

            foreach (string name in new[] { MemberNames.WorkspaceLength, MemberNames.WeightCount, MemberNames.MultiplyAdds, MemberNames.Summary })
            {
                yield return new(name, null);
            }

            foreach (string held in _names.Fields)
            {
                yield return new(held, null);
            }

            yield return new(MemberNames.Constructor, "ConvGen.NetworkWeights");
            if (_model.Resource is not null)
            {
                yield return new(MemberNames.Constructor, "");
            }

            string images = string.Join(", ", Images);
            yield return new(MemberNames.Forward, images);
            yield return new(MemberNames.Forward, $"{images}, int");
            yield return new(MemberNames.Forward, $"{images}, System.Span<{Element}>");
            if (_model.Platform.HasTensors)
            {
                yield return new(MemberNames.Forward, $"{string.Join(", ", Tensors)}, int");
            }

            yield return new(MemberNames.ForwardBatch, $"{images}, int");
            yield return new(MemberNames.RunLayers, $"{images}, System.Span<{Element}>, int");
            yield return new(MemberNames.RunImages, $"ref ConvGen.CompilerServices.BatchImages<{Element}>");
        }
    }
}
