using System.Buffers;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>Writes indented lines of bounded length that end in <c>\n</c> on every platform. Disposing it gives back its buffer.</summary>
/// <param name="indentation">The number of levels that the first line is indented by.</param>
/// <param name="names">The names whose uses are noted, if any.</param>
internal sealed class SourceWriter(int indentation = 0, NameUses? names = null) : IDisposable
{
    private const int IndentationWidth = 4;

    /// <summary>Longer lines are broken.</summary>
    private const int LongestLine = 140;

    // Most kernels are shorter.
    private const int FirstLength = 1 << 17;

    private char[] _text = ArrayPool<char>.Shared.Rent(FirstLength);
    private int _length;
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

    /// <summary>Writes text word by word, starting each line with a prefix. A tag of a doc comment stays in one piece.</summary>
    public void Words(string prefix, string text)
    {
        int room = Room - prefix.Length;
        int start = 0;
        int end = 0; // of the words that fit
        bool isInTag = false;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ' ' && !isInTag))
            {
                if (i - start > room && end > start)
                {
                    Append(prefix, text.Substring(start, end - start));
                    start = end + 1;
                }

                end = i;
            }
            else
            {
                isInTag = text[i] == '<' || (isInTag && text[i] != '>');
            }
        }

        Append(prefix, text.Substring(start));
    }

    /// <summary>Writes lines that another writer has already printed and indented.</summary>
    public void Printed(SourceWriter lines)
    {
        FillGap();
        Reserve(lines._length);
        Array.Copy(lines._text, 0, _text, _length, lines._length);
        _length += lines._length;
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

    public override string ToString() => new(_text, 0, _length);

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_text);
        (_text, _length) = ([], 0);
    }

    private int Room => LongestLine - _indentation * IndentationWidth;

    private bool Fits(string line) => line.Length <= Room;

    private void Append(string line) => Append("", line);

    private void Append(string prefix, string line)
    {
        FillGap();
        names?.Note(line);
        int indentation = _indentation * IndentationWidth;
        Reserve(indentation + prefix.Length + line.Length + 1);
        _text.AsSpan(_length, indentation).Fill(' ');
        _length += indentation;
        Add(prefix);
        Add(line);
        Add("\n");
        _atBlockStart = false;
    }

    private void FillGap()
    {
        if (_gapIsDue)
        {
            Reserve(1);
            Add("\n");
            _gapIsDue = false;
        }
    }

    // The caller has reserved the room.
    private void Add(string text)
    {
        text.CopyTo(0, _text, _length, text.Length);
        _length += text.Length;
    }

    private void Reserve(int more)
    {
        if (_length + more <= _text.Length)
        {
            return;
        }

        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * _text.Length, _length + more));
        Array.Copy(_text, larger, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
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
