using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;

namespace ConvGen.Generator.Model;

/// <summary>The public members that a kernel generates into its type: one definition for what is printed and for what may collide.</summary>
internal sealed class Contract
{
    private const string ReadOnlySpan = "System.ReadOnlySpan";
    private const string Span = "System.Span";

    private readonly KernelModel _model;

    public Contract(KernelModel model) => _model = model;

    private Geometry Geometry => _model.Geometry;

    private string Element => Geometry.ElementType.Keyword();

    /// <summary>The constants, in the order they are printed in.</summary>
    public IReadOnlyList<ContractConstant> Constants
    {
        get
        {
            List<ContractConstant> constants =
            [
                new(ContractNames.InChannels, Geometry.InChannels, "Channels of the input."),
                new(ContractNames.OutChannels, Geometry.OutChannels, "Channels of the output."),
                new(ContractNames.Groups, Geometry.Groups, "Groups that the channels are split into."),
                new(ContractNames.KernelHeight, Geometry.Height.Kernel, "Rows of the kernel."),
                new(ContractNames.KernelWidth, Geometry.Width.Kernel, "Columns of the kernel."),
            ];
            if (Geometry.HasExtents)
            {
                constants.Add(new(ContractNames.InputHeight, Geometry.Height.Extent!.Value, "Rows of the input."));
                constants.Add(new(ContractNames.InputWidth, Geometry.Width.Extent!.Value, "Columns of the input."));
                constants.Add(new(ContractNames.OutputHeight, Geometry.OutputHeight, "Rows of the output."));
                constants.Add(new(ContractNames.OutputWidth, Geometry.OutputWidth, "Columns of the output."));
                constants.Add(new(ContractNames.InputLength, Geometry.InputLength, "Elements of the input: channels x rows x columns."));
            }

            constants.Add(new(
                ContractNames.WeightLength, Geometry.WeightLength, "Elements of the weights: output channels x input channels of a group x kernel rows x kernel columns."));
            constants.Add(new(ContractNames.BiasLength, Geometry.BiasLength, "Elements of the bias: one for each output channel, or none."));
            if (Geometry.HasExtents)
            {
                constants.Add(new(ContractNames.OutputLength, Geometry.OutputLength, "Elements of the output: channels x rows x columns."));
                constants.Add(new(ContractNames.MultiplyAdds, Geometry.MultiplyAdds, "Multiply-adds of one call, those on padding included.", IsLong: true));
            }

            return constants;
        }
    }

    /// <summary>The parameters of <c>Correlate</c>.</summary>
    public IReadOnlyList<ContractParameter> CorrelateParameters =>
        [Input, .. Extents, Weights, .. Geometry.HasBias ? new[] { Bias } : [], Output];

    /// <summary>The parameters of the constructor.</summary>
    public IReadOnlyList<ContractParameter> ConstructorParameters => [Weights, .. Geometry.HasBias ? new[] { Bias } : []];

    /// <summary>The parameters of <c>Forward</c>.</summary>
    public IReadOnlyList<ContractParameter> ForwardParameters => [Input, .. Extents, Output];

    private ContractParameter Input => new($"{ReadOnlySpan}<{Element}>", "input");

    private ContractParameter Weights => new($"{ReadOnlySpan}<{Element}>", "weights");

    private ContractParameter Bias => new($"{ReadOnlySpan}<{Element}>", "bias");

    private ContractParameter Output => new($"{Span}<{Element}>", "output");

    private ContractParameter[] Extents => Geometry.HasExtents ? [] : [new("int", "height"), new("int", "width")];

    // The members by name; of a method also its parameters' types.
    private IEnumerable<TypeMember> Members
    {
        get
        {
            foreach (ContractConstant constant in Constants)
            {
                yield return new(constant.Name, null);
            }

            yield return new(ContractNames.Correlate, Signature(CorrelateParameters));
            if (!Geometry.HasExtents)
            {
                yield return new(ContractNames.OutputHeight, "int");
                yield return new(ContractNames.OutputWidth, "int");
            }

            if (_model.IsLayer)
            {
                yield return new(ContractNames.Constructor, Signature(ConstructorParameters));
                yield return new(ContractNames.Forward, Signature(ForwardParameters));
                yield return new(ContractNames.WeightsField, null);
                yield return new(ContractNames.BiasField, null);
            }
        }
    }

    /// <summary>Whether a member of this name is generated.</summary>
    public bool Generates(string name) => Members.Any(member => member.Name == name);

    /// <summary>Whether a member that the user wrote stands in a generated member's way: methods may share a name if their parameters differ.</summary>
    public bool CollidesWith(TypeMember written) => Members.Any(member =>
        member.Name == written.Name && (member.Signature is null || written.Signature is null || member.Signature == written.Signature));

    private static string Signature(IEnumerable<ContractParameter> parameters) => string.Join(", ", parameters.Select(parameter => parameter.Type));
}

/// <summary>A generated constant.</summary>
internal sealed record ContractConstant(string Name, long Value, string Summary, bool IsLong = false);

/// <summary>A parameter of a generated method, with its type's full name.</summary>
internal sealed record ContractParameter(string Type, string Name);
