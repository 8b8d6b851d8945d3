using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.Threads;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the methods that a layer's threads call, each for a share of the outputs.</summary>
internal static class PartWriter
{
    /// <summary>The name that the layer uses for the method that computes a share.</summary>
    public const string Part = nameof(Part);

    /// <summary>The name that the layer uses for the method that applies the activation to a share of finished outputs.</summary>
    public const string ActivationPart = nameof(ActivationPart);

    /// <summary>The name that the layer uses for the method that computes a share of the images of a batch.</summary>
    public const string Images = nameof(Images);

    /// <summary>The name of the method that says how this machine splits the outputs among threads.</summary>
    public const string Split = nameof(Split);

    /// <summary>Prints the methods.</summary>
    /// <param name="writer">The writer to print to.</param>
    /// <param name="plan">The kernel's plan.</param>
    /// <param name="threads">How threads share the outputs.</param>
    /// <param name="parameters">The parameters of the kernel's entry.</param>
    /// <param name="entry">The entry's name.</param>
    public static void Print(SourceWriter writer, KernelPlan plan, ThreadPlan threads, KernelParameters parameters, string entry)
    {
        // All memory of a call has one element type.
        string element = parameters.OutputElement;
        PrintPart(writer, element, Part, "ComputePart", "Computes a share of a call's outputs.", () =>
        {
            IEnumerable<string> references = plan.Model.Operator.Operands.Select(operand => $"ref MemoryMarshal.GetReference(call.{operand.Role})");
            writer.List($"{entry}(", [.. references, .. Sizes(parameters), "in share"], ");");
        });
        PrintSplit(writer, threads);
        if (!plan.Model.Operator.Finish.Activation.IsPass())
        {
            return;
        }

        PrintPart(writer, element, ActivationPart, "ActivatePart", "Applies the activation to a share of a call's outputs.", () =>
        {
            writer.Line("int first = share.Space.First(call.Output.Length);");
            writer.Line("int end = share.Space.End(call.Output.Length);");
            writer.Line($"{FinishSyntax.Pass(plan.Model.Operator.Finish, "call.Output.Slice(first, end - first)", element)};");
        });
    }

    /// <summary>Prints the method that computes some of the images of a batch.</summary>
    /// <param name="writer">The writer to print to.</param>
    /// <param name="plan">The kernel's plan.</param>
    /// <param name="parameters">The parameters of the kernel's entry.</param>
    /// <param name="entry">The entry's name.</param>
    public static void PrintImages(SourceWriter writer, KernelPlan plan, KernelParameters parameters, string entry)
    {
        PrintPart(writer, parameters.OutputElement, Images, "ComputeImages", "Computes a share of the images of a batch.", () =>
        {
            (string input, string output) = (OperandNames.Input.Length, OperandNames.Output.Length);
            if (!plan.Model.Operator.HasExtents)
            {
                (input, output) = (OperandNames.Input.LengthVariable, OperandNames.Output.LengthVariable);
                writer.Line($"int {input} = {string.Join(" * ", Sizes(parameters).Where((_, index) => index % 2 == 0).Prepend("InChannels"))};");
                writer.Line($"int {output} = {string.Join(" * ", Sizes(parameters).Where((_, index) => index % 2 == 1).Prepend("OutChannels"))};");
            }

            writer.Line($"int images = call.Output.Length / {output};");
            writer.Line("int end = share.Space.End(images);");
            using (writer.Block("for (int image = share.Space.First(images); image < end; image++)"))
            {
                IEnumerable<string> references = plan.Model.Operator.Operands.Select(operand => $"ref MemoryMarshal.GetReference({MemoryOf(operand, input, output)})");
                string[] share = plan.HasShares ? ["WorkShare.Whole"] : [];
                writer.List($"{entry}(", [.. references, .. Sizes(parameters), .. share], ");");
                if (plan.Model.Operator.Finish.Activation.IsPass())
                {
                    writer.Line($"{FinishSyntax.Pass(plan.Model.Operator.Finish, $"call.Output.Slice(image * {output}, {output})", parameters.OutputElement)};");
                }
            }
        });

        // Weights and bias are the same for all images.
        static string MemoryOf(Operand operand, string input, string output) => operand.Role switch
        {
            OperandRole.Input => $"call.Input.Slice(image * {input}, {input})",
            OperandRole.Residual or OperandRole.Output => $"call.{operand.Role}.Slice(image * {output}, {output})",
            _ => $"call.{operand.Role}",
        };
    }

    private static IEnumerable<string> Sizes(KernelParameters parameters) =>
        parameters.SizeArguments.Select(name => $"call.Sizes.{char.ToUpperInvariant(name[0])}{name.Substring(1)}");

    private static void PrintSplit(SourceWriter writer, ThreadPlan threads)
    {
        writer.Gap();
        writer.Documentation("summary", "Gets how this machine splits a call's outputs among threads.");
        MachineSyntax.PrintValue(
            writer,
            $"public static WorkSplit {Split}()",
            [.. threads.DistinctChoices.Select(choice => (choice.Machine, WorkSplit(choice)))]);
    }

    private static string WorkSplit(ThreadChoice choice) =>
        $"new WorkSplit(channels: {Expression.Number(choice.Channels)}, outputsPerThread: {Expression.Number(choice.OutputsPerThread)})";

    private static void PrintPart(SourceWriter writer, string element, string name, string method, string summary, Action printBody)
    {
        writer.Gap();
        writer.Documentation("summary", $"{summary} The layer's threads call it.");
        writer.Line($"public static readonly LayerPart<{element}> {name} = {method};");
        writer.Gap();
        writer.Documentation("summary", summary);
        writer.Line($"private static void {method}(in LayerCall<{element}> call, in WorkShare share)");
        using (writer.Block())
        {
            printBody();
        }
    }
}
