using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>
/// The rule for the images that a network needs at the same time: together, they must not exceed the supported maximum. That is half of what an
/// <see cref="int"/> can count, so places in a workspace that is larger than its images still fit.
/// </summary>
internal static class MemoryRules
{
    public static void Check(NetworkModel model, Findings ofNetwork)
    {
        long[] lengths = [.. model.Layers.Select(layer => IsInWorkspace(layer) ? layer.Operator.Output.Length : 0)];
        int[] lastReaders = LastReaders(model);
        long largest = Enumerable.Range(0, lengths.Length)
            .Max(time => Enumerable.Range(0, time + 1).Where(image => lastReaders[image] >= time).Sum(image => lengths[image]));
        if (largest > SizeLimits.Largest)
        {
            ofNetwork.Add(
                Rules.SizeOverflow,
                Target.Attribute,
                "The images that the network needs at the same time",
                ElementCount.Text(largest),
                ElementCount.Text(SizeLimits.Largest),
                "the extents or the channels");
        }
    }

    // The caller has the memory of inputs and outputs.
    private static bool IsInWorkspace(NetworkLayer layer) =>
        !layer.IsOutput && layer.Operator is { IsView: false } and not InputLayer { IsReordered: false };

    // The layer that reads an image, or a view of it, last.
    private static int[] LastReaders(NetworkModel model)
    {
        int[] last = [.. Enumerable.Range(0, model.Layers.Count)];
        for (int layer = last.Length - 1; layer >= 0; layer--)
        {
            foreach (int source in model.Layers[layer].Sources)
            {
                last[source] = Math.Max(last[source], model.Layers[layer].Operator.IsView ? last[layer] : layer);
            }
        }

        return last;
    }
}
