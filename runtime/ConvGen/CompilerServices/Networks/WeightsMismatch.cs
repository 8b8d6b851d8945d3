namespace ConvGen.CompilerServices;

/// <summary>Describes how weights do not fit a network: everything at once, one tensor a line.</summary>
internal static class WeightsMismatch
{
    /// <summary>The message of the exception.</summary>
    /// <param name="network">The network's name.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="missing">The tensors that the network requires and the weights do not have.</param>
    /// <param name="misshapen">What is said of tensors with wrong shapes.</param>
    /// <param name="surplus">The tensors that the network does not have.</param>
    public static string Message(
        string network, NetworkWeights weights, IReadOnlyList<NetworkParameter> missing, IReadOnlyList<string> misshapen, IReadOnlyList<string> surplus)
    {
        List<string> lines = [$"The weights do not fit '{network}':"];
        foreach (NetworkParameter parameter in missing)
        {
            string? meant = Meant(weights, parameter, surplus);
            lines.Add($"- '{parameter.Name}' with shape {StoredTensor.Text(parameter.Shape)} is missing{(meant is null ? "" : $"; is it '{meant}'?")}");
        }

        foreach (string line in misshapen)
        {
            lines.Add($"- {line}");
        }

        foreach (string name in surplus)
        {
            lines.Add($"- '{name}' with shape {weights.Find(name)!.ShapeText} is not a part of the network");
        }

        if (CommonPrefix(missing, surplus) is { } prefix)
        {
            lines.Add($"All missing names are there with '{prefix}' before them: save the state_dict of that module instead.");
        }

        return string.Join("\n", lines);
    }

    // The surplus tensor of the same shape with the most similar name.
    private static string? Meant(NetworkWeights weights, NetworkParameter parameter, IReadOnlyList<string> surplus) => surplus
        .Where(name => weights.Find(name)!.Shape.AsSpan().SequenceEqual(parameter.Shape))
        .OrderBy(name => Distance(name, parameter.Name))
        .FirstOrDefault();

    // What stands before every missing name in a surplus one, such as 'module.' or 'model.'.
    private static string? CommonPrefix(IReadOnlyList<NetworkParameter> missing, IReadOnlyList<string> surplus)
    {
        if (missing.Count == 0)
        {
            return null;
        }

        var names = new HashSet<string>(surplus, StringComparer.Ordinal);
        return surplus
            .Where(name => name.EndsWith(missing[0].Name, StringComparison.Ordinal))
            .Select(name => name[..^missing[0].Name.Length])
            .FirstOrDefault(prefix => missing.All(parameter => names.Contains(prefix + parameter.Name)));
    }

    // The number of letters to insert, remove or replace (Levenshtein distance), row by row.
    private static int Distance(string left, string right)
    {
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 0; i < left.Length; i++)
        {
            int[] current = new int[right.Length + 1];
            current[0] = i + 1;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = previous[j - 1] + (left[i] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
