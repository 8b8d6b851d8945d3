using System.Text;

namespace ConvGen.Import.Naming;

/// <summary>Makes names of C# from names of a model.</summary>
internal static class Identifiers
{
    /// <summary>
    /// A name in Pascal case: <c>layer1.0.conv1</c> becomes <c>Layer1_0Conv1</c>. It is <see langword="null"/> if the text does not contain a letter that a
    /// name can begin with.
    /// </summary>
    public static string? Pascal(string text)
    {
        StringBuilder name = new();
        foreach (string part in Parts(text))
        {
            if (name.Length > 0 && char.IsAsciiDigit(name[^1]) && char.IsAsciiDigit(part[0]))
            {
                name.Append('_');
            }

            name.Append(char.ToUpperInvariant(part[0])).Append(part, 1, part.Length - 1);
        }

        return name.Length > 0 && char.IsAsciiLetter(name[0]) ? name.ToString() : null;
    }

    /// <summary>A name in camel case, as parameters have it.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static IEnumerable<string> Parts(string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !char.IsAsciiLetterOrDigit(text[i]))
            {
                if (i > start)
                {
                    yield return text[start..i];
                }

                start = i + 1;
            }
        }
    }
}
