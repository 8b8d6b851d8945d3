using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission;

/// <summary>
/// Prints what makes a type a layer: the fields that hold the weights, the constructor, and <c>Forward</c> on one thread and on several.
/// </summary>
internal sealed class LayerWriter(SourceWriter writer, KernelPlan plan, Contract contract, ContractMethods methods)
{
    private const string Threads = "global::ConvGen.CompilerServices.Parallelism";

    private readonly Geometry _geometry = plan.Model.Geometry;

    private bool PacksWeights => plan.Family is ChannelVectorPlan;

    private string TypeName => plan.Model.Type.Innermost.Identifier;

    private string Weights =>
        $"global::ConvGen.CompilerServices.Layers.RequireWeights({MemberNames.WeightsField}, \"{TypeName.TrimStart('@')}\")";

    public void Print()
    {
        writer.Gap();
        writer.Line($"private readonly {methods.Element}[] {MemberNames.WeightsField};");
        if (_geometry.HasBias)
        {
            writer.Line($"private readonly {methods.Element}[] {MemberNames.BiasField};");
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
        writer.Documentation("summary", "Initializes a new instance of the layer with its own copy of the weights.");
        methods.PrintParameterDocumentation(contract.ConstructorParameters);
        writer.Documentation("exception cref=\"global::System.ArgumentException\"", "A span does not have the length that the declared shape requires.");
        methods.PrintSignature($"public {TypeName}", contract.ConstructorParameters, plan.Model.Type.BeginsWithThis ? " : this()" : "");
        using (writer.Block())
        {
            foreach (ContractParameter span in contract.ConstructorParameters)
            {
                methods.PrintLengthCheck(span, span.Name == "weights" ? MemberNames.WeightLength : MemberNames.BiasLength);
            }

            if (PacksWeights)
            {
                writer.Line($"{MemberNames.WeightsField} = new {methods.Element}[{methods.Kernels}.PackedLength()];");
                writer.List($"{methods.Kernels}.Pack(", [ContractMethods.Reference("weights"), $"ref {MemberNames.WeightsField}[0]"], ");");
            }

            foreach (ContractParameter span in contract.ConstructorParameters.Where(span => span.Name == "bias" || !PacksWeights))
            {
                writer.Line($"{(span.Name == "weights" ? MemberNames.WeightsField : MemberNames.BiasField)} = {span.Name}.ToArray();");
            }
        }
    }

    private void PrintForward()
    {
        writer.Documentation("summary", "Correlates one image with the layer's weights. This method is thread-safe.");
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
                "bias" => MemberNames.BiasField,
                string name => name,
            });
            writer.List($"{MemberNames.Correlate}(", arguments.ToArray(), ");");
        }
    }

    // The layer's own arrays have the right lengths, and nothing else can overlap them.
    private void PrintPackedForward()
    {
        writer.Line($"{methods.Element}[] weights = {Weights};");
        methods.PrintChecks(MemberNames.Forward, contract.ForwardParameters);
        methods.PrintKernelCall(MemberNames.Forward, span => span switch
        {
            "weights" => "ref weights[0]",
            "bias" => $"ref {MemberNames.BiasField}[0]",
            _ => ContractMethods.Reference(span),
        });
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
            if (plan.Threads is not { } threads)
            {
                writer.Comment("This layer is too small for a second thread to pay off.");
                writer.List($"{MemberNames.Forward}(", [.. contract.ForwardParameters.Select(parameter => parameter.Name)], ");");
                return;
            }

            writer.Line($"{methods.Element}[] weights = {Weights};");
            methods.PrintChecks(MemberNames.Forward, contract.ParallelForwardParameters);
            PrintSharing(threads);
        }
    }

    private void PrintSharing(ThreadPlan threads)
    {
        string sizes = methods.PassesSizes ? $"new global::ConvGen.CompilerServices.ImageSizes({methods.Sizes})" : "default";
        // The user may have a type called var, and C# 7.3 does not support target-typed new.
        string call = $"global::ConvGen.CompilerServices.LayerCall<{methods.Element}>";
        writer.List(
            $"{call} call = new {call}(",
            [
                "input",
                "weights",
                _geometry.HasBias ? MemberNames.BiasField : "default",
                plan.Model.Finish.HasResidual ? "residual" : "default",
                "output",
                sizes,
            ],
            ");");
        PrintRun(PartWriter.Part, Expression.Number(threads.Channels), Slowest());
        if (plan.Model.Finish.Activation.IsPass())
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
                MemberNames.MaxDegreeOfParallelism,
            ],
            ");");
    }

    // The number of outputs along the axis that threads share: the slowest axis, or all columns of an image whose rows are joined.
    private string Slowest()
    {
        IEnumerable<string> extents = contract.Axes.Select(axis => $"{(_geometry.HasExtents ? "Output" : "output")}{axis.Name}");
        return methods.IsFlattened ? string.Join(" * ", extents) : extents.First();
    }

    private void PrintForwardHead(IReadOnlyList<ContractParameter> parameters)
    {
        methods.PrintParameterDocumentation(parameters);
        methods.PrintExceptions();
        if (parameters.Any(parameter => parameter.Name == MemberNames.MaxDegreeOfParallelism))
        {
            writer.Documentation("exception cref=\"global::System.ArgumentOutOfRangeException\"", "<paramref name=\"maxDegreeOfParallelism\"/> is neither positive nor -1.");
        }

        writer.Documentation("exception cref=\"global::System.InvalidOperationException\"", "The layer was not created with the constructor that takes the weights.");
        methods.PrintSignature($"public void {MemberNames.Forward}", parameters);
    }
}
