namespace ConvGen.Generator.Emission.Syntax;

/// <summary>Finds where to break a line of code that is too long.</summary>
internal static class LineBreak
{
    /// <summary>
    /// The length of the longest prefix of a line that fits and ends where the fewest parentheses are open, between two parts of a loop header rather
    /// than within one, but not in a string or a comment; null if there is none.
    /// </summary>
    public static int? In(string line, int room)
    {
        int? best = null;
        int cheapest = int.MaxValue;
        int open = 0;
        bool isInText = false;
        for (int i = 1; i < line.Length && i <= room; i++)
        {
            if (isInText && line[i - 1] == '\\')
            {
                i++;
                continue;
            }

            isInText ^= line[i - 1] == '"';
            if (isInText)
            {
                continue;
            }

            if (IsAt(line, "//", i - 1))
            {
                return best;
            }

            open += line[i - 1] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (IsPlace(line, i))
            {
                int cost = 2 * open + (line[i - 1] == ';' ? 0 : 1);
                (best, cheapest) = cost <= cheapest ? (i, cost) : (best, cheapest);
            }
        }

        return best;
    }

    // After a comma, a semicolon or an assignment; before an operator or a call on a value in parentheses.
    private static bool IsPlace(string line, int place) => line[place] == ' '
        ? line[place - 1] is ',' or ';' || IsAt(line, " = ", place - 2) || IsAt(line, " && ", place) || IsAt(line, " + ", place)
        : line[place] == '.' && line[place - 1] == ')';

    private static bool IsAt(string line, string text, int place) => place >= 0 && string.CompareOrdinal(line, place, text, 0, text.Length) == 0;
}
