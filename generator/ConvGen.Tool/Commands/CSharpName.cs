using System.Globalization;

namespace ConvGen.Tool.Commands;

/// <summary>Names that C# source can declare.</summary>
internal static class CSharpName
{
    /// <summary>What is wrong with the name of a class, or <see langword="null"/>.</summary>
    public static string? ProblemOfClass(string name) => Problem(name) ?? (CannotNameTypes(name) ? $"'{name}' is a keyword where types are declared" : null);

    /// <summary>What is wrong with the name of a namespace, or <see langword="null"/>.</summary>
    public static string? ProblemOfNamespace(string name) => name.Split('.').Select(Problem).FirstOrDefault(problem => problem is not null);

    private static string? Problem(string name)
    {
        if (name.Length == 0)
        {
            return "a name is empty";
        }

        if (IsKeyword(name))
        {
            return $"'{name}' is a keyword";
        }

        if (!IsStart(name[0]))
        {
            return $"'{name}' begins with '{name[0]}', not with a letter or an underscore";
        }

        int wrong = name.AsSpan(1).IndexOfAnyExcept(name.Where(IsPart).ToArray());
        return wrong < 0 ? null : $"'{name}' contains '{name[wrong + 1]}', which is neither a letter, a digit nor an underscore";
    }

    private static bool IsStart(char character) => character == '_' || char.IsLetter(character) || char.GetUnicodeCategory(character) == UnicodeCategory.LetterNumber;

    private static bool IsPart(char character) => IsStart(character) || char.GetUnicodeCategory(character) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool CannotNameTypes(string name) => name is
        "dynamic" or "extension" or "field" or "file" or "managed" or "notnull" or "partial" or "record" or "required" or "scoped" or "unmanaged" or "var" or "where";

    private static bool IsKeyword(string name) => name is
        "abstract" or "as" or "base" or "bool" or "break" or "byte" or "case" or "catch" or "char" or "checked" or "class" or "const" or "continue" or "decimal" or
        "default" or "delegate" or "do" or "double" or "else" or "enum" or "event" or "explicit" or "extern" or "false" or "finally" or "fixed" or "float" or "for" or
        "foreach" or "goto" or "if" or "implicit" or "in" or "int" or "interface" or "internal" or "is" or "lock" or "long" or "namespace" or "new" or "null" or
        "object" or "operator" or "out" or "override" or "params" or "private" or "protected" or "public" or "readonly" or "ref" or "return" or "sbyte" or "sealed" or
        "short" or "sizeof" or "stackalloc" or "static" or "string" or "struct" or "switch" or "this" or "throw" or "true" or "try" or "typeof" or "uint" or "ulong" or
        "unchecked" or "unsafe" or "ushort" or "using" or "virtual" or "void" or "volatile" or "while";
}
