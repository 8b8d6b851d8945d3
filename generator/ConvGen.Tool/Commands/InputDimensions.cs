using System.Globalization;

namespace ConvGen.Tool.Commands;

/// <summary>The dimensions of an input, such as <c>image=1x3x224x224</c>.</summary>
internal static class InputDimensions
{
    /// <summary>Reads dimensions. The name ends at the last equals sign, because the names in models can contain some.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The input's name.</param>
    /// <param name="dimensions">Its dimensions.</param>
    /// <param name="problem">What is wrong with the text, in one line.</param>
    public static bool TryParse(string text, out string name, out IReadOnlyList<int> dimensions, out string problem)
    {
        (name, dimensions, problem) = ("", [], "");
        int separator = text.LastIndexOf('=');
        if (separator <= 0)
        {
            problem = $"--input '{text}' has no name. Write the input's name, '=' and its dimensions, such as image=1x3x224x224.";
            return false;
        }

        name = text[..separator];
        List<int> numbers = [];
        foreach (string part in text[(separator + 1)..].Split('x', 'X'))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number == 0)
            {
                problem = $"--input '{text}': '{part}' is not a dimension. Write numbers from 1 to {int.MaxValue} with 'x' between them, such as {name}=1x3x224x224.";
                return false;
            }

            numbers.Add(number);
        }

        dimensions = numbers;
        return true;
    }
}
