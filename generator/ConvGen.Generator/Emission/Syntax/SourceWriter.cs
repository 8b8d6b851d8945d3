using System.Text;
using System.Text.RegularExpressions;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>Writes indented lines of bounded length that end in <c>\n</c> on every platform.</summary>
internal sealed class SourceWriter(int indentation = 0)
{
    private const int IndentationWidth = 4;

    /// <summary>Longer lines are broken.</summary>
    private const int LongestLine = 140;

    // A tag of a doc comment stays in one piece.
    private static readonly Regex BetweenWords = new(" (?![^<]*>)", RegexOptions.CultureInvariant);

    private readonly StringBuilder _text = new();
    private int _indentation = indentation;
    private bool _atBlockStart = true;
    private bool _gapIsDue;

    /// <summary>Writes one line of code. If it is too long, its comment moves above it, and the code continues on the next line.</summary>
    public void Line(string line)
    {
        int comment = line.IndexOf("; // ", StringComparison.Ordinal);
        if (Fits(line))
        {
            Append(line);
        }
        else if (comment > 0)
        {
            Comment($"{char.ToUpperInvariant(line[comment + 5])}{line.Substring(comment + 6)}.");
            Line(line.Substring(0, comment + 1));
        }
        else if (LineBreak.In(line, Room) is int end)
        {
            Append(line.Substring(0, end));
            _indentation++;
            Line(line.Substring(end).TrimStart());
            _indentation--;
        }
        else
        {
            Append(line);
        }
    }

    /// <summary>Leaves an empty line before the next line, unless a block has just begun or ends there.</summary>
    public void Gap() => _gapIsDue = !_atBlockStart;

    /// <summary>Writes a <c>// comment</c> on as many lines as it needs.</summary>
    public void Comment(string comment) => Words("// ", comment);

    /// <summary>Writes an element of a doc comment. If it does not fit on one line, its text gets separate lines.</summary>
    /// <param name="tag">The element's name and attributes.</param>
    /// <param name="text">The element's content, as XML.</param>
    public void Documentation(string tag, string text)
    {
        string end = $"</{tag.Split(' ')[0]}>";
        string whole = $"/// <{tag}>{text}{end}";
        if (Fits(whole))
        {
            Append(whole);
            return;
        }

        Append($"/// <{tag}>");
        Words("/// ", text);
        Append($"/// {end}");
    }

    /// <summary>Writes text word by word, starting each line with a prefix.</summary>
    public void Words(string prefix, string text)
    {
        string line = "";
        foreach (string word in BetweenWords.Split(text))
        {
            if (line.Length > 0 && !Fits(prefix + line + " " + word))
            {
                Append(prefix + line);
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        Append(prefix + line);
    }

    /// <summary>Writes lines that another writer has already printed and indented.</summary>
    public void Printed(SourceWriter lines)
    {
        FillGap();
        _text.Append(lines._text);
        _atBlockStart = false;
    }

    /// <summary>Writes a parameter or argument list on one line, or on separate lines if one would be too long.</summary>
    /// <param name="head">The text before the list, including the opening parenthesis.</param>
    /// <param name="items">The list.</param>
    /// <param name="tail">The text after the list, including the closing parenthesis.</param>
    public void List(string head, IReadOnlyList<string> items, string tail)
    {
        string whole = head + string.Join(", ", items) + tail;
        if (Fits(whole))
        {
            Append(whole);
            return;
        }

        Append(head);
        _indentation++;
        string line = "";
        for (int i = 0; i < items.Count; i++)
        {
            string item = items[i] + (i + 1 < items.Count ? "," : tail);
            if (line.Length > 0 && !Fits(line + " " + item))
            {
                Line(line);
                line = "";
            }

            line += line.Length == 0 ? item : " " + item;
        }

        Line(line);
        _indentation--;
    }

    /// <summary>Opens a block in braces, with an optional line above it. Disposing the result closes the block.</summary>
    public IDisposable Block(string? head = null)
    {
        if (head is not null)
        {
            Line(head);
        }

        Append("{");
        _indentation++;
        _atBlockStart = true;
        return new BlockEnd(this);
    }

    public override string ToString() => _text.ToString();

    private int Room => LongestLine - _indentation * IndentationWidth;

    private bool Fits(string line) => line.Length <= Room;

    private void Append(string line)
    {
        FillGap();
        _text.Append(' ', _indentation * IndentationWidth).Append(line).Append('\n');
        _atBlockStart = false;
    }

    private void FillGap()
    {
        if (_gapIsDue)
        {
            _text.Append('\n');
            _gapIsDue = false;
        }
    }

    private sealed class BlockEnd(SourceWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._indentation--;
            writer._gapIsDue = false;
            writer.Append("}");
        }
    }
}
