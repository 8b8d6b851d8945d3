using ConvGen.Import;

namespace ConvGen.Tool.Commands;

/// <summary>The command that imports a model, to be copied into a terminal.</summary>
internal static class ImportCommandLine
{
    /// <summary>Writes the command.</summary>
    /// <param name="model">The path of the model.</param>
    /// <param name="source">The path of the file that it writes.</param>
    /// <param name="options">What the user decides about the import.</param>
    public static string Of(string model, string source, ImportOptions options)
    {
        List<string> words = ["convgen", "import", model];
        Add("--output", Path.GetDirectoryName(source) is { Length: > 0 } folder ? folder : null);
        Add("--class", options.ClassName);
        Add("--namespace", options.Namespace);
        foreach ((string name, IReadOnlyList<int> dimensions) in options.InputDimensions.OrderBy(input => input.Key, StringComparer.Ordinal))
        {
            Add("--input", InputDimensions.Text(name, dimensions));
        }

        return string.Join(' ', words.Select(word => word.Any(char.IsWhiteSpace) ? $"\"{word}\"" : word));

        void Add(string option, string? value)
        {
            if (value is not null)
            {
                words.AddRange([option, value]);
            }
        }
    }
}
