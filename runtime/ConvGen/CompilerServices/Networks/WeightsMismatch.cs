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
        .OrderBy(name => EditDistance.Between(name, parameter.Name))
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
}
