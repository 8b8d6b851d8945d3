using System.Globalization;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.Threads;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission;

/// <summary>Describes what a kernel computes and how, for its header and its documentation.</summary>
internal static class PlanDescription
{
    public static IEnumerable<string> Lines(KernelPlan plan) =>
        [.. plan.Model.Operator.Summary, .. Computation(plan), .. Reasons(plan), .. Sharing(plan)];

    /// <summary>What a kernel computes that shares the methods of another one. The other one's file says how.</summary>
    public static IEnumerable<string> SharedLines(KernelPlan plan, SharedKernel shared) =>
        [.. plan.Model.Operator.Summary, $"The methods are in the file of {shared.OwnerType}, which computes the same."];

    /// <summary>What each family computes.</summary>
    public static IEnumerable<string> Computation(KernelPlan plan) => FamilyWriters.Of(plan).SelectMany(family => family.Describe());

    // Why the plan was chosen.
    private static IEnumerable<string> Reasons(KernelPlan plan)
    {
        if (plan.Predictions.Count == 0)
        {
            yield return "Chosen because Unroll.Full asks for it.";
            yield break;
        }

        string size = plan.PredictedExtent is int extent ? $" for extents of {extent}" : "";
        yield return $"Chosen because it is predicted to take the fewest cycles{size}{(plan.Model.Platform.HasVectors ? "" : " in a project without vectors")}:";

        // Machines without vectors run what others run, so there is nothing to predict.
        foreach (Prediction prediction in plan.Predictions.Where(prediction => plan.Predictions.Count == 1 || !prediction.Machine.IsScalar))
        {
            IEnumerable<string> cycles = prediction.Families
                .Select(family => $"{family.Name} {family.Cycles.ToString("N0", CultureInfo.InvariantCulture)}");
            yield return $"- {Description.WidthName(prediction.Machine)}: {string.Join(", ", cycles)}.";
        }
    }

    // The numbers of outputs, and the machines that they are for if they differ.
    private static string PerThread(ThreadPlan threads)
    {
        ThreadChoice[] choices = [.. threads.Choices.Where(choice => choice.OutputsPerThread < int.MaxValue && (threads.Choices.Count == 1 || !choice.Machine.IsScalar))];
        return choices.Select(choice => choice.OutputsPerThread).Distinct().Count() == 1
            ? Number(choices[0])
            : string.Join(", ", choices.Select(choice => $"{Number(choice)} ({Description.WidthName(choice.Machine)})"));

        static string Number(ThreadChoice choice) => choice.OutputsPerThread.ToString("N0", CultureInfo.InvariantCulture);
    }

    // How threads share a layer.
    private static IEnumerable<string> Sharing(KernelPlan plan)
    {
        if (!plan.Model.IsLayer)
        {
            yield break;
        }

        if (plan.Threads is not { } threads)
        {
            yield return "Single-threaded: too small for a second thread to pay off.";
            yield break;
        }

        string space = plan.IsFlattened ? "columns of the joined rows" : plan.Model.Operator.Axes[0].Units;
        string channels = !threads.SplitsChannels ? "" : plan.Geometry.Groups > 1 ? "groups of channels and " : "blocks of output channels and ";
        yield return $"Multithreaded: threads share its {channels}{space}, one thread per {PerThread(threads)} outputs.";
    }
}
