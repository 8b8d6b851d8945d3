using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>The public members that are generated into a kernel's type.</summary>
internal sealed class Contract : GeneratedMembers
{
    private readonly KernelModel _model;
    private readonly IReadOnlyList<Operand> _operands;

    public Contract(KernelModel model) => (_model, _operands) = (model, model.Operator.Operands);

    private Operator Operator => _model.Operator;

    /// <summary>The parameters of <c>Correlate</c>.</summary>
    public IReadOnlyList<ContractParameter> CorrelateParameters => Parameters(_operands);

    /// <summary>The parameters of the constructor.</summary>
    public IReadOnlyList<ContractParameter> ConstructorParameters =>
        [.. _operands.Where(operand => operand.Role.IsHeld()).Select(ContractParameter.Of)];

    /// <summary>The parameters of <c>Forward</c>.</summary>
    public IReadOnlyList<ContractParameter> ForwardParameters => Parameters(_operands.Where(operand => !operand.Role.IsHeld()));

    /// <summary>The parameters of the <c>Forward</c> that uses several threads.</summary>
    public IReadOnlyList<ContractParameter> ParallelForwardParameters =>
    [
        .. ForwardParameters,
        ContractParameter.Number(
            MemberNames.MaxDegreeOfParallelism,
            "The maximum number of threads, including the calling thread, or -1 to use as many as the machine can run at once."),
    ];

    /// <summary>The parameters of <c>ForwardBatch</c>.</summary>
    public IReadOnlyList<ContractParameter> ForwardBatchParameters => [.. ForwardParameters, OptionalThreads];

    /// <summary>The parameters of the <c>Forward</c> that takes tensors, whose shapes say what the sizes are.</summary>
    public IReadOnlyList<ContractParameter> TensorForwardParameters =>
        [.. _operands.Where(operand => !operand.Role.IsHeld()).Select(ContractParameter.Tensor), OptionalThreads];

    /// <summary>Whether there is a <c>Forward</c> that takes tensors.</summary>
    public bool TakesTensors => _model is { IsLayer: true, IsInNetwork: false, Platform.HasTensors: true };

    private ContractParameter OptionalThreads => ParallelForwardParameters[ParallelForwardParameters.Count - 1] with { Default = "1" };

    // The sizes are those of the input, so they come after it.
    private IReadOnlyList<ContractParameter> Parameters(IEnumerable<Operand> operands) =>
    [
        .. operands.Where(operand => operand.Role == OperandRole.Input).Select(ContractParameter.Of),
        .. Operator.HasExtents ? [] : Operator.Axes.Select(axis => ContractParameter.Number(axis.Parameter, $"The number of input {axis.Units}.")),
        .. operands.Where(operand => operand.Role != OperandRole.Input).Select(ContractParameter.Of),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<TypeMember> Members
    {
        get
        {
            foreach (ContractConstant constant in Operator.Constants)
            {
                yield return new(constant.Name, null);
            }

            if (!_model.IsInNetwork)
            {
                yield return new(MemberNames.Correlate, Signature(CorrelateParameters));
            }

            if (!Operator.HasExtents)
            {
                foreach (ContractAxis axis in Operator.Axes)
                {
                    yield return new(axis.OutputMethod, "int");
                }
            }

            if (_model.IsLayer)
            {
                yield return new(MemberNames.Constructor, Signature(ConstructorParameters));
                yield return new(MemberNames.Forward, Signature(ParallelForwardParameters));
                if (!_model.IsInNetwork)
                {
                    yield return new(MemberNames.Forward, Signature(ForwardParameters));
                    yield return new(MemberNames.ForwardBatch, Signature(ForwardBatchParameters));
                }

                if (TakesTensors)
                {
                    yield return new(MemberNames.Forward, Signature(TensorForwardParameters));
                }

                foreach (string held in _operands.Select(operand => operand.Names.Field).OfType<string>())
                {
                    yield return new(held, null);
                }
            }
        }
    }

    private static string Signature(IEnumerable<ContractParameter> parameters) => string.Join(", ", parameters.Select(parameter => parameter.Signature));
}
