namespace ConvGen.Generator.Emission.Syntax;

/// <summary>Notes which of some unqualified names are used in the lines of a source, while these are written.</summary>
/// <param name="names">The names. Each begins with a capital letter.</param>
internal sealed class NameUses(IEnumerable<string> names)
{
    private readonly List<string> _unused = [.. names];

    /// <summary>Whether a line has used a name.</summary>
    public bool Contains(string name) => !_unused.Contains(name);

    /// <summary>Notes the names that a line uses.</summary>
    public void Note(string line)
    {
        bool continues = false; // a word or a qualified name
        for (int i = 0; i < line.Length && _unused.Count > 0; i++)
        {
            if (!continues && line[i] is >= 'A' and <= 'Z' && _unused.FindIndex(name => IsWordAt(line, i, name)) is >= 0 and int used)
            {
                _unused.RemoveAt(used);
            }

            continues = IsInWord(line[i]) || line[i] == '.';
        }
    }

    private static bool IsWordAt(string line, int place, string name)
    {
        int end = place + name.Length;
        return string.CompareOrdinal(line, place, name, 0, name.Length) == 0 && (end == line.Length || !IsInWord(line[end]));
    }

    private static bool IsInWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}
