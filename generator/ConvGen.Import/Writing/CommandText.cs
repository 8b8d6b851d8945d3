using System.Globalization;

namespace ConvGen.Import.Writing;

/// <summary>The command that imports a model, as a header states it and as users type it.</summary>
internal static class CommandText
{
    /// <summary>Writes the command.</summary>
    /// <param name="model">The model's file.</param>
    /// <param name="folder">The folder that it writes to, or <see langword="null"/> for the current one.</param>
    /// <param name="options">What the user decides about the import.</param>
    public static string Of(string model, string? folder, ImportOptions options)
    {
        List<string> words = ["convgen", "import", model];
        Add("--output", folder);
        Add("--class", options.ClassName);
        Add("--namespace", options.Namespace);
        foreach ((string name, IReadOnlyList<int> dimensions) in options.InputDimensions.OrderBy(input => input.Key, StringComparer.Ordinal))
        {
            Add("--input", $"{name}={string.Join('x', dimensions.Select(dimension => dimension.ToString(CultureInfo.InvariantCulture)))}");
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
