using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model.Networks;

/// <summary>The members that are generated into a network's type: the single definition for what is printed and what may collide.</summary>
internal sealed class NetworkContract
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

    // The members by name; methods also by their parameters' types.
    private IEnumerable<TypeMember> Members
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
            yield return new(MemberNames.ForwardBatch, $"{images}, int");
            yield return new(MemberNames.Run, null);
            yield return new(MemberNames.RunBatch, null);
        }
    }

    /// <summary>Whether a member that the user wrote collides with a generated member. Methods may share a name if their parameters differ.</summary>
    public bool CollidesWith(TypeMember written) => Members.Any(member =>
        member.Name == written.Name && (member.Signature is null || written.Signature is null || member.Signature == written.Signature));
}
