using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model.Networks;

/// <summary>The members that are generated into the type of a layer that has no kernel: the shape of its image.</summary>
/// <param name="output">The shape.</param>
internal sealed class LayerContract(Shape output) : GeneratedMembers
{
    private static readonly IReadOnlyList<(string Name, string Units)> Axes =
        [(MemberNames.OutputDepth, "slices"), (MemberNames.OutputHeight, "rows"), (MemberNames.OutputWidth, "columns")];

    /// <summary>The constants, in the order in which they are printed.</summary>
    public IEnumerable<ContractConstant> Constants
    {
        get
        {
            yield return new(MemberNames.OutChannels, output.Channels, "The number of output channels.");
            foreach (((string name, string units), int extent) in Axes.Skip(Axes.Count + 1 - output.Rank).Zip(output.Extents.Skip(1), (axis, extent) => (axis, extent)))
            {
                yield return new(name, extent, $"The number of output {units}.");
            }

            yield return new(MemberNames.OutputLength, output.Length, "The number of elements in the output.");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<TypeMember> Members => Constants.Select(constant => new TypeMember(constant.Name, null));
}
