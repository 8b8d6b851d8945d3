using System.Globalization;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Planning.Networks;
using ConvGen.Generator.Planning.Networks.Calls;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Networks;

/// <summary>The table of a network's layers.</summary>
internal static class LayerTable
{
    /// <summary>The table as Keras prints it: name, kind, output, weights and multiply-adds of each layer, and the sums.</summary>
    public static IReadOnlyList<string> Of(NetworkModel model) => Lines(model, [], _ => []);

    /// <summary>The table with the memory of each layer's image and with what computes it: a kernel's class, or operators of the runtime library.</summary>
    public static IReadOnlyList<string> WithPlan(NetworkPlan plan, EquatableArray<SharedKernel> shared) => Lines(
        plan.Model, ["Memory", "Runs"], layer => layer is int index ? [Memory(plan, index), Runs(plan, index, shared)] : [$"workspace of {Count(plan.WorkspaceLength)}", ""]);

    // Further columns are those of a layer, or of the sums.
    private static List<string> Lines(NetworkModel model, IReadOnlyList<string> further, Func<int?, IReadOnlyList<string>> cells)
    {
        List<string[]> rows = [["Layer", "Kind", "Output", "Weights", "Multiply-adds", .. further]];
        for (int layer = 0; layer < model.Layers.Count; layer++)
        {
            LayerOperator layerOperator = model.Layers[layer].Operator;
            rows.Add(
            [
                model.Layers[layer].Name,
                model.Layers[layer].Kind.ToString(),
                layerOperator.Output.ToString(),
                Count(layerOperator.Weights.Sum(weight => weight.Length)),
                Count(layerOperator.MultiplyAdds),
                .. cells(layer),
            ]);
        }

        rows.Add(["Total", "", "", Count(model.WeightCount), Count(model.MultiplyAdds), .. cells(null)]);
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        List<string> lines = [.. rows.Select(row => Line(row, widths))];
        string rule = new('-', lines.Max(line => line.Length));
        lines.Insert(lines.Count - 1, rule);
        lines.Insert(1, rule);
        return lines;
    }

    // A layer that became part of another one runs nothing of its own.
    private static string Runs(NetworkPlan plan, int layer, EquatableArray<SharedKernel> shared)
    {
        if (plan.StepOf(layer) is not { } step || step.Layer != layer)
        {
            return "";
        }

        string className = KernelNames.ClassName(plan.Model.Layers[layer].Type);
        return string.Join(", ", step.Calls.Select(call => call switch
        {
            KernelCall => shared.FirstOrDefault(kernel => kernel.ClassName == className)?.Owner ?? className,
            OperatorCall operation => operation.Operator,
            CopyCall => "a copy",
            _ => null,
        }).OfType<string>().Distinct());
    }

    private static string Line(string[] row, int[] widths) =>
        string.Join("  ", row.Select((cell, column) => column is 3 or 4 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd();

    private static string Count(long count) => count == 0 ? "" : count.ToString("#,0", CultureInfo.InvariantCulture);

    // Half-open ranges of elements.
    private static string Memory(NetworkPlan plan, int layer)
    {
        if (plan.StepOf(layer) is { } step && step.Writes != layer)
        {
            return $"in {plan.Model.Layers[step.Writes].Name}";
        }

        ImageMemory memory = plan.Images[layer];
        string range = $"[{memory.Offset.ToString("#,0", CultureInfo.InvariantCulture)}, {(memory.Offset + memory.Length).ToString("#,0", CultureInfo.InvariantCulture)})";
        return memory.Kind == MemoryKind.Workspace ? range
            : memory.Owner == layer ? memory.Kind == MemoryKind.Input ? "the caller's" : "output"
            : $"in {plan.Model.Layers[memory.Owner].Name}";
    }
}
