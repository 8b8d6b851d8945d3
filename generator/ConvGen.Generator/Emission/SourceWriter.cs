using System.Text;

namespace ConvGen.Generator.Emission;

/// <summary>Writes indented lines that end in <c>\n</c> on every machine.</summary>
internal sealed class SourceWriter(int indentation = 0)
{
    private const int IndentationWidth = 4;

    /// <summary>Lists longer than this are broken.</summary>
    private const int LongestLine = 140;

    private readonly StringBuilder _text = new();
    private int _indentation = indentation;
    private bool _atBlockStart = true;

    /// <summary>Writes one line.</summary>
    public void Line(string line)
    {
        _text.Append(' ', _indentation * IndentationWidth).Append(line).Append('\n');
        _atBlockStart = false;
    }

    /// <summary>Writes an empty line, unless a block has just begun.</summary>
    public void Gap()
    {
        if (!_atBlockStart)
        {
            _text.Append('\n');
            _atBlockStart = true;
        }
    }

    /// <summary>Writes a <c>// comment</c>.</summary>
    public void Comment(string comment) => Line("// " + comment);

    /// <summary>Writes lines that were printed by another writer, which indented them already.</summary>
    public void Printed(SourceWriter lines)
    {
        _text.Append(lines._text);
        _atBlockStart = false;
    }

    /// <summary>Writes a parameter or argument list on one line, or, where that would be too long, on lines of its own.</summary>
    /// <param name="head">What stands before the list, with the opening parenthesis.</param>
    /// <param name="items">The list.</param>
    /// <param name="tail">What stands after it, with the closing parenthesis.</param>
    public void List(string head, IReadOnlyList<string> items, string tail)
    {
        string whole = head + string.Join(", ", items) + tail;
        if (_indentation * IndentationWidth + whole.Length <= LongestLine)
        {
            Line(whole);
            return;
        }

        Line(head);
        _indentation++;
        string line = "";
        for (int i = 0; i < items.Count; i++)
        {
            string item = items[i] + (i + 1 < items.Count ? "," : tail);
            if (line.Length > 0 && _indentation * IndentationWidth + line.Length + 1 + item.Length > LongestLine)
            {
                Line(line);
                line = "";
            }

            line += line.Length == 0 ? item : " " + item;
        }

        Line(line);
        _indentation--;
    }

    /// <summary>Opens a block in braces under a head line, or without one; the result closes it.</summary>
    public IDisposable Block(string? head = null)
    {
        if (head is not null)
        {
            Line(head);
        }

        Line("{");
        _indentation++;
        _atBlockStart = true;
        return new BlockEnd(this);
    }

    public override string ToString() => _text.ToString();

    private sealed class BlockEnd(SourceWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._indentation--;
            writer.Line("}");
        }
    }
}
