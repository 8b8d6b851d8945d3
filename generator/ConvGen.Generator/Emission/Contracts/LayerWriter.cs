using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Contracts;

/// <summary>
/// Prints what makes a type a layer: the fields that hold the weights, the constructor, and <c>Forward</c> on one thread and on several.
/// </summary>
internal sealed class LayerWriter(SourceWriter writer, KernelPlan plan, Contract contract, ContractMethods methods)
{
    private const string Threads = "global::ConvGen.CompilerServices.Parallelism";

    private readonly Operator _operator = plan.Model.Operator;

    // What the layer holds: the constructor takes it, Forward does not.
    private IEnumerable<Operand> Held => methods.Operands.Where(operand => operand.Role.IsHeld());

    private string TypeName => plan.Model.Type.Innermost.Identifier;

    private string Weights =>
        $"global::ConvGen.CompilerServices.Layers.RequireWeights({MemberNames.WeightsField}, \"{TypeName.TrimStart('@')}\")";

    public void Print()
    {
        writer.Gap();
        foreach (Operand held in Held)
        {
            writer.Line($"private readonly {held.Element}[] {held.Names.Field};");
        }

        writer.Gap();
        if (plan.Model.IsInNetwork)
        {
            PrintConstructor();
            writer.Gap();
            PrintForwardInNetwork();
            return;
        }

        PrintConstructorDocumentation();
        PrintConstructor();
        writer.Gap();
        PrintForward();
        writer.Gap();
        PrintParallelForward();
        writer.Gap();
        PrintForwardBatch();
        if (contract.TakesTensors)
        {
            writer.Gap();
            new TensorForwardWriter(writer, _operator, contract, methods).Print();
        }
    }

    private void PrintConstructorDocumentation()
    {
        writer.Documentation("summary", "Initializes a new instance of the layer with its own copy of the weights.");
        methods.PrintParameterDocumentation(contract.ConstructorParameters);
        writer.Documentation("exception cref=\"global::System.ArgumentException\"", "A span does not have the length that the declared shape requires.");
    }

    private void PrintConstructor()
    {
        string access = plan.Model.IsInNetwork ? "internal" : "public";
        methods.PrintSignature($"{access} {TypeName}", contract.ConstructorParameters, plan.Model.Type.BeginsWithThis ? " : this()" : "");
        using (writer.Block())
        {
            foreach (Operand held in Held)
            {
                methods.PrintLengthCheck(held);
            }

            foreach (Operand held in Held)
            {
                if (plan.PacksWeights && held.Role == OperandRole.Weights)
                {
                    writer.Line($"{held.Names.Field} = new {held.Element}[{methods.Kernels}.PackedLength()];");
                    writer.List($"{methods.Kernels}.Pack(", [ContractMethods.Reference(held), $"ref {held.Names.Field}[0]"], ");");
                }
                else
                {
                    writer.Line($"{held.Names.Field} = {held.Name}.ToArray();");
                }
            }
        }
    }

    private void PrintForward()
    {
        writer.Documentation("summary", "Correlates one image with the layer's weights. This method is thread-safe.");
        PrintForwardHead(contract.ForwardParameters);
        using (writer.Block())
        {
            if (plan.PacksWeights)
            {
                PrintPackedForward();
                return;
            }

            IEnumerable<string> arguments = contract.CorrelateParameters.Select(parameter => parameter.Operand switch
            {
                { Role: OperandRole.Weights } => Weights,
                { Names.Field: string field } => field,
                _ => parameter.Name,
            });
            writer.List($"{MemberNames.Correlate}(", arguments.ToArray(), ");");
        }
    }

    private void PrintPackedForward()
    {
        PrintWeights();
        methods.PrintChecks(MemberNames.Forward, contract.ForwardParameters);
        PrintKernelCall();
    }

    // The layer's own arrays have the right lengths, and nothing else can overlap them.
    private void PrintKernelCall() => methods.PrintKernelCall(plan.PacksWeights ? MemberNames.Forward : MemberNames.Correlate, operand => operand switch
    {
        { Role: OperandRole.Weights } => $"ref {operand.Name}[0]",
        { Names.Field: string field } => $"ref {field}[0]",
        _ => ContractMethods.Reference(operand),
    });

    private void PrintForwardInNetwork()
    {
        writer.Comment("Correlates one image with the layer's weights. The network calls it.");
        methods.PrintSignature($"internal void {MemberNames.Forward}", contract.ParallelForwardParameters);
        using (writer.Block())
        {
            PrintWeights();
            methods.PrintChecks(MemberNames.Forward, contract.ParallelForwardParameters);
            if (plan.Threads is null)
            {
                PrintKernelCall();
            }
            else
            {
                PrintSharing();
            }
        }
    }

    private void PrintForwardBatch()
    {
        writer.Documentation(
            "summary",
            "Correlates any number of images, which follow each other in each span, with the layer's weights on several threads. Each image is computed by a "
            + "single thread. This method is thread-safe.");
        PrintForwardHead(contract.ForwardBatchParameters, MemberNames.ForwardBatch);
        using (writer.Block())
        {
            writer.Line($"{Threads}.RequireDegree({MemberNames.MaxDegreeOfParallelism});");
            PrintWeights();
            methods.PrintBatchChecks(MemberNames.ForwardBatch, contract.ForwardBatchParameters);
            PrintCall();
            PrintRun(PartWriter.Images, $"global::ConvGen.CompilerServices.WorkSplit.OfImages({ContractMethods.LengthOf(methods.Output)})", "images");
        }
    }

    // Fails before anything else if the layer has no weights.
    private void PrintWeights()
    {
        foreach (Operand weights in Held.Where(operand => operand.Role == OperandRole.Weights))
        {
            writer.Line($"{weights.Element}[] {weights.Name} = {Weights};");
        }
    }

    private void PrintParallelForward()
    {
        writer.Documentation(
            "summary",
            "Correlates one image with the layer's weights on several threads. The result is bit-identical to that of a single thread. If a second "
            + "thread would cost more than it saves, the calling thread does all the work. This method is thread-safe.");
        PrintForwardHead(contract.ParallelForwardParameters);
        using (writer.Block())
        {
            writer.Line($"{Threads}.RequireDegree({MemberNames.MaxDegreeOfParallelism});");
            if (plan.Threads is null)
            {
                writer.Comment("This layer is too small for a second thread to pay off.");
                writer.List($"{MemberNames.Forward}(", [.. contract.ForwardParameters.Select(parameter => parameter.Name)], ");");
                return;
            }

            PrintWeights();
            methods.PrintChecks(MemberNames.Forward, contract.ParallelForwardParameters);
            PrintSharing();
        }
    }

    private void PrintSharing()
    {
        PrintCall();
        string split = $"{methods.Kernels}.{PartWriter.Split}()";
        PrintRun(PartWriter.Part, split, Slowest());
        if (_operator.Finish.Activation.IsPass())
        {
            PrintRun(PartWriter.ActivationPart, $"{split}.WithoutChannels", $"{methods.Output.Name}.Length");
        }
    }

    // The memory and the sizes of the call, for several threads.
    private void PrintCall()
    {
        string sizes = plan.TakesSizes ? $"new global::ConvGen.CompilerServices.ImageSizes({methods.Sizes})" : "default";
        // The user may have a type called var, and C# 7.3 does not support target-typed new.
        string call = $"global::ConvGen.CompilerServices.LayerCall<{methods.Output.Element}>";
        writer.List(
            $"{call} call = new {call}(",
            [.. OperandNames.All.Select(Memory), sizes],
            ");");

        string Memory(OperandNames names) => methods.Operands.SingleOrDefault(operand => operand.Role == names.Role) switch
        {
            null => "default",
            { Names.Field: string field, Role: not OperandRole.Weights } => field,
            var operand => operand.Name,
        };
    }

    private void PrintRun(string part, string split, string space) => writer.List(
        $"{Threads}.Run(", [$"{methods.Kernels}.{part}", "call", split, $"space: {space}", MemberNames.MaxDegreeOfParallelism], ");");

    // The number of outputs along the axis that threads share: the slowest axis, or all columns of an image whose rows are joined.
    private string Slowest()
    {
        IEnumerable<string> extents = _operator.Axes.Select(axis => _operator.HasExtents ? $"Output{axis.Name}" : axis.OutputVariable);
        return plan.IsFlattened ? string.Join(" * ", extents) : extents.First();
    }

    private void PrintForwardHead(IReadOnlyList<ContractParameter> parameters, string method = MemberNames.Forward)
    {
        methods.PrintParameterDocumentation(parameters);
        methods.PrintExceptions();
        if (parameters.Any(parameter => parameter.Name == MemberNames.MaxDegreeOfParallelism))
        {
            writer.Documentation("exception cref=\"global::System.ArgumentOutOfRangeException\"", "<paramref name=\"maxDegreeOfParallelism\"/> is neither positive nor -1.");
        }

        writer.Documentation("exception cref=\"global::System.InvalidOperationException\"", "The layer was not created with the constructor that takes the weights.");
        methods.PrintSignature($"public void {method}", parameters);
    }
}
