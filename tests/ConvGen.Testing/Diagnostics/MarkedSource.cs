using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.Testing;

/// <summary>
/// Source with marked locations of expected diagnostics: <c>{|CONVGEN001:here|}</c>, or <c>[|here|]</c> for the id that a test is about. Marks may
/// be nested and may be empty.
/// </summary>
internal sealed record MarkedSource(string Text, ImmutableArray<MarkedSource.Mark> Marks)
{
    private const string AnonymousStart = "[|";
    private const string AnonymousEnd = "|]";
    private const string NamedStart = "{|";
    private const string NamedEnd = "|}";

    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Removes the marks from the source.</summary>
    /// <param name="markedText">The source with its marks.</param>
    /// <param name="id">The id that <c>[|…|]</c> stands for.</param>
    public static MarkedSource Parse(string markedText, string? id = null)
    {
        StringBuilder text = new(markedText.Length);
        List<Mark> marks = [];
        Stack<(string Id, string End, int Start)> open = new();

        for (int position = 0; position < markedText.Length;)
        {
            ReadOnlySpan<char> rest = markedText.AsSpan(position);
            if (rest.StartsWith(AnonymousStart))
            {
                string anonymous = id ?? throw new FormatException($"{AnonymousStart}…{AnonymousEnd} needs an id: pass one, or write {NamedStart}ID:…{NamedEnd}.");
                open.Push((anonymous, AnonymousEnd, text.Length));
                position += AnonymousStart.Length;
            }
            else if (rest.StartsWith(NamedStart) && IdAt(rest[NamedStart.Length..]) is { } name)
            {
                open.Push((name, NamedEnd, text.Length));
                position += NamedStart.Length + name.Length + 1;
            }
            else if (open.TryPeek(out (string Id, string End, int Start) innermost) && rest.StartsWith(innermost.End))
            {
                open.Pop();
                marks.Add(new Mark(innermost.Id, TextSpan.FromBounds(innermost.Start, text.Length)));
                position += innermost.End.Length;
            }
            else
            {
                text.Append(rest[0]);
                position++;
            }
        }

        return open.Count == 0
            ? new MarkedSource(text.ToString(), [.. marks.Order()])
            : throw new FormatException($"The mark of {open.Peek().Id} is not closed by {open.Peek().End}.");
    }

    /// <summary>Puts marks into a source: the inverse of <see cref="Parse"/>.</summary>
    public static string Write(string text, IEnumerable<Mark> marks)
    {
        // Of the marks that start together, the longest one opens first; of the marks that end together, the shortest one closes first.
        List<Mark> ordered = [.. marks.Order()];
        StringBuilder marked = new(text.Length);
        for (int position = 0; position <= text.Length; position++)
        {
            foreach (Mark _ in ordered.Where(mark => mark.Span.End == position && !mark.Span.IsEmpty))
            {
                marked.Append(NamedEnd);
            }

            foreach (Mark mark in ordered.Where(mark => mark.Span.Start == position))
            {
                marked.Append(NamedStart).Append(mark.Id).Append(':').Append(mark.Span.IsEmpty ? NamedEnd : "");
            }

            if (position < text.Length)
            {
                marked.Append(text[position]);
            }
        }

        return marked.ToString();
    }

    private static string? IdAt(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        return colon > 0 && !text[..colon].ContainsAnyExcept(IdCharacters) ? text[..colon].ToString() : null;
    }

    /// <summary>A location in the source, and the diagnostic expected there.</summary>
    internal readonly record struct Mark(string Id, TextSpan Span) : IComparable<Mark>
    {
        public int CompareTo(Mark other)
        {
            int byStart = Span.Start.CompareTo(other.Span.Start);
            int byLength = byStart != 0 ? byStart : other.Span.Length.CompareTo(Span.Length);
            return byLength != 0 ? byLength : string.CompareOrdinal(Id, other.Id);
        }
    }
}
