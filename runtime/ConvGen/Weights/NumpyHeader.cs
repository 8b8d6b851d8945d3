using System.Collections.Immutable;
using System.Globalization;

namespace ConvGen;

/// <summary>The header of an npy file.</summary>
/// <param name="Format">The format of the numbers.</param>
/// <param name="IsBigEndian">Whether their most significant byte comes first.</param>
/// <param name="IsColumnMajor">Whether the first axis is the fastest one, as in Fortran.</param>
/// <param name="Shape">The shape.</param>
internal sealed record NumpyHeader(StoredFormat Format, bool IsBigEndian, bool IsColumnMajor, int[] Shape)
{
    private static readonly ImmutableDictionary<string, StoredFormat> Formats = ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create("f8", StoredFormat.F64),
        KeyValuePair.Create("f4", StoredFormat.F32),
        KeyValuePair.Create("f2", StoredFormat.F16),
        KeyValuePair.Create("i8", StoredFormat.I64),
        KeyValuePair.Create("i4", StoredFormat.I32),
        KeyValuePair.Create("i2", StoredFormat.I16),
        KeyValuePair.Create("i1", StoredFormat.I8),
        KeyValuePair.Create("u8", StoredFormat.U64),
        KeyValuePair.Create("u4", StoredFormat.U32),
        KeyValuePair.Create("u2", StoredFormat.U16),
        KeyValuePair.Create("u1", StoredFormat.U8),
        KeyValuePair.Create("b1", StoredFormat.BOOL),
    ]);

    /// <summary>Reads the dictionary, such as <c>{'descr': '&lt;f4', 'fortran_order': False, 'shape': (3, 4), }</c>.</summary>
    public static NumpyHeader Parse(string text, WeightsStream stream)
    {
        var tokens = new Tokens(text, stream);
        string? description = null;
        bool? isColumnMajor = null;
        int[]? shape = null;
        tokens.Expect('{');
        while (!tokens.Skip('}'))
        {
            string key = tokens.Text();
            tokens.Expect(':');
            switch (key)
            {
                case "descr" when description is null:
                    description = tokens.Text();
                    break;
                case "fortran_order" when isColumnMajor is null:
                    isColumnMajor = tokens.Truth();
                    break;
                case "shape" when shape is null:
                    shape = tokens.Shape();
                    break;
                default:
                    throw tokens.Error($"the key '{key}' is unknown or given twice");
            }

            if (!tokens.Skip(','))
            {
                tokens.Expect('}');
                break;
            }
        }

        if (description is null || isColumnMajor is null || shape is null || !tokens.IsAtEnd)
        {
            throw tokens.Error("it must consist of 'descr', 'fortran_order' and 'shape'");
        }

        bool isBigEndian = description.StartsWith('>');
        return Formats.TryGetValue(description.TrimStart('<', '>', '|', '='), out StoredFormat format) && description.Length <= 3
            ? new(format, isBigEndian, isColumnMajor.Value, shape)
            : throw stream.Error($"the numbers have the format '{description}', but must have one of {string.Join(", ", Formats.Keys.Order(StringComparer.Ordinal))} with '<', '>' or '|' before it");
    }

    /// <summary>The parts of the header's text.</summary>
    private sealed class Tokens(string text, WeightsStream stream)
    {
        private int _place;

        public bool IsAtEnd
        {
            get
            {
                SkipSpaces();
                return _place == text.Length;
            }
        }

        public NetworkWeightsException Error(string message) => stream.Error($"the npy header is not valid at character {_place}: {message}");

        public bool Skip(char expected)
        {
            SkipSpaces();
            if (_place < text.Length && text[_place] == expected)
            {
                _place++;
                return true;
            }

            return false;
        }

        public void Expect(char expected)
        {
            if (!Skip(expected))
            {
                throw Error($"'{expected}' was expected");
            }
        }

        public string Text()
        {
            SkipSpaces();
            if (_place < text.Length && text[_place] is '\'' or '"' && text.IndexOf(text[_place], _place + 1) is > 0 and int end)
            {
                string value = text[(_place + 1)..end];
                _place = end + 1;
                return value;
            }

            throw Error("a string was expected");
        }

        public bool Truth()
        {
            SkipSpaces();
            foreach (bool value in (ReadOnlySpan<bool>)[true, false])
            {
                string word = value ? "True" : "False";
                if (string.CompareOrdinal(text, _place, word, 0, word.Length) == 0)
                {
                    _place += word.Length;
                    return value;
                }
            }

            throw Error("True or False was expected");
        }

        public int[] Shape()
        {
            var extents = new List<int>();
            Expect('(');
            while (!Skip(')'))
            {
                extents.Add(Number());
                if (!Skip(','))
                {
                    Expect(')');
                    break;
                }
            }

            return [.. extents];
        }

        private int Number()
        {
            SkipSpaces();
            int start = _place;
            while (_place < text.Length && char.IsAsciiDigit(text[_place]))
            {
                _place++;
            }

            return int.TryParse(text.AsSpan(start, _place - start), NumberStyles.None, CultureInfo.InvariantCulture, out int value)
                ? value
                : throw Error("a number that fits in 31 bits was expected");
        }

        private void SkipSpaces()
        {
            while (_place < text.Length && text[_place] is ' ' or '\n' or '\t')
            {
                _place++;
            }
        }
    }
}
