using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints what makes a type a layer: the fields that hold the weights, the constructor, and <c>Forward</c> on one thread and on several.</summary>
internal sealed class LayerWriter(SourceWriter writer, KernelPlan plan, Contract contract, ContractMethods methods)
{
    private const string Threads = "global::ConvGen.CompilerServices.Parallelism";

    private readonly Geometry _geometry = plan.Model.Geometry;

    private bool PacksWeights => plan.Family is ChannelVectorPlan;

    private string TypeName => plan.Model.Type.Innermost.Identifier;

    private string Weights =>
        $"global::ConvGen.CompilerServices.Layers.RequireWeights({ContractNames.WeightsField}, \"{TypeName.TrimStart('@')}\")";

    public void Print()
    {
        writer.Gap();
        writer.Line($"private readonly {methods.Element}[] {ContractNames.WeightsField};");
        if (_geometry.HasBias)
        {
            writer.Line($"private readonly {methods.Element}[] {ContractNames.BiasField};");
        }

        writer.Gap();
        PrintConstructor();
        writer.Gap();
        PrintForward();
        writer.Gap();
        PrintParallelForward();
    }

    private void PrintConstructor()
    {
        writer.Documentation("summary", "Makes a layer that holds its own copy of the weights.");
        methods.PrintParameterDocumentation(contract.ConstructorParameters);
        writer.Documentation("exception cref=\"global::System.ArgumentException\"", "A span does not have the length that the declared shape needs.");
        methods.PrintSignature($"public {TypeName}", contract.ConstructorParameters, plan.Model.Type.BeginsWithThis ? " : this()" : "");
        using (writer.Block())
        {
            foreach (ContractParameter span in contract.ConstructorParameters)
            {
                methods.PrintLengthCheck(span, span.Name == "weights" ? ContractNames.WeightLength : ContractNames.BiasLength);
            }

            if (PacksWeights)
            {
                writer.Line($"{ContractNames.WeightsField} = new {methods.Element}[{methods.Kernels}.PackedLength()];");
                writer.List($"{methods.Kernels}.Pack(", [ContractMethods.Reference("weights"), $"ref {ContractNames.WeightsField}[0]"], ");");
            }

            foreach (ContractParameter span in contract.ConstructorParameters.Where(span => span.Name == "bias" || !PacksWeights))
            {
                writer.Line($"{(span.Name == "weights" ? ContractNames.WeightsField : ContractNames.BiasField)} = {span.Name}.ToArray();");
            }
        }
    }

    private void PrintForward()
    {
        writer.Documentation("summary", "Correlates one image with the layer's weights. Any number of threads may call it at once.");
        PrintForwardHead(contract.ForwardParameters);
        using (writer.Block())
        {
            if (PacksWeights)
            {
                PrintPackedForward();
                return;
            }

            IEnumerable<string> arguments = contract.CorrelateParameters.Select(parameter => parameter.Name switch
            {
                "weights" => Weights,
                "bias" => ContractNames.BiasField,
                string name => name,
            });
            writer.List($"{ContractNames.Correlate}(", arguments.ToArray(), ");");
        }
    }

    // The layer's own arrays have the right lengths, and nothing else can share their memory.
    private void PrintPackedForward()
    {
        writer.Line($"{methods.Element}[] weights = {Weights};");
        methods.PrintChecks(ContractNames.Forward, contract.ForwardParameters);
        methods.PrintKernelCall(ContractNames.Forward, span => span switch
        {
            "weights" => "ref weights[0]",
            "bias" => $"ref {ContractNames.BiasField}[0]",
            _ => ContractMethods.Reference(span),
        });
    }

    private void PrintParallelForward()
    {
        writer.Documentation(
            "summary",
            "Correlates one image with the layer's weights on several threads: the same bits as on one. Where a second thread would cost more than "
            + "it saves, the caller's does all. Any number of threads may call it at once.");
        PrintForwardHead(contract.ParallelForwardParameters);
        using (writer.Block())
        {
            writer.Line($"{Threads}.RequireDegree({ContractNames.MaxDegreeOfParallelism});");
            if (plan.Threads is not { } threads)
            {
                writer.Comment("This layer is done before a second thread would come.");
                writer.List($"{ContractNames.Forward}(", [.. contract.ForwardParameters.Select(parameter => parameter.Name)], ");");
                return;
            }

            writer.Line($"{methods.Element}[] weights = {Weights};");
            methods.PrintChecks(ContractNames.Forward, contract.ParallelForwardParameters);
            PrintSharing(threads);
        }
    }

    private void PrintSharing(ThreadPlan threads)
    {
        string sizes = methods.PassesSizes ? $"new global::ConvGen.CompilerServices.ImageSizes({methods.Sizes})" : "default";
        // A type of the user's may be called var, and a compiler of C# 7.3 knows no new without a type.
        string call = $"global::ConvGen.CompilerServices.LayerCall<{methods.Element}>";
        writer.List(
            $"{call} call = new {call}(",
            [
                "input",
                "weights",
                _geometry.HasBias ? ContractNames.BiasField : "default",
                plan.Model.Finish.HasResidual ? "residual" : "default",
                "output",
                sizes,
            ],
            ");");
        PrintRun(PartWriter.Part, Expression.Number(threads.Channels), Slowest());
        if (plan.Model.Finish.IsPass)
        {
            PrintRun(PartWriter.ActivationPart, "1", "output.Length");
        }

        void PrintRun(string part, string channels, string space) => writer.List(
            $"{Threads}.Run(",
            [
                $"{methods.Kernels}.{part}",
                "call",
                $"channels: {channels}",
                $"space: {space}",
                $"outputsPerThread: {Expression.Number(threads.OutputsPerThread)}",
                ContractNames.MaxDegreeOfParallelism,
            ],
            ");");
    }

    // The outputs along the axis that is shared: the slowest, or all columns of an image whose rows are joined.
    private string Slowest()
    {
        IEnumerable<string> extents = contract.Axes.Select(axis => $"{(_geometry.HasExtents ? "Output" : "output")}{axis.Name}");
        return methods.IsFlattened ? string.Join(" * ", extents) : extents.First();
    }

    private void PrintForwardHead(IReadOnlyList<ContractParameter> parameters)
    {
        methods.PrintParameterDocumentation(parameters);
        methods.PrintExceptions();
        if (parameters.Any(parameter => parameter.Name == ContractNames.MaxDegreeOfParallelism))
        {
            writer.Documentation("exception cref=\"global::System.ArgumentOutOfRangeException\"", "The number of threads is neither positive nor -1.");
        }

        writer.Documentation("exception cref=\"global::System.InvalidOperationException\"", "The layer was not made by the constructor that takes the weights.");
        methods.PrintSignature($"public void {ContractNames.Forward}", parameters);
    }
}
