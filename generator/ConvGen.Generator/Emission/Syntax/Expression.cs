using System.Globalization;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>Builds the text of sums and products of names and numbers, without redundant terms.</summary>
internal static class Expression
{
    /// <summary>The text of a number.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The sum of the terms, with the numbers added up and put last.</summary>
    public static string Sum(params string[] terms)
    {
        long number = terms.Sum(term => TryNumber(term) ?? 0);
        string names = "";
        foreach (string term in terms.Where(term => TryNumber(term) is null))
        {
            names = names.Length == 0 ? term : term[0] == '-' ? $"{names} - {term.Substring(1)}" : $"{names} + {term}";
        }

        return names.Length == 0
            ? Number(number)
            : number == 0 ? names : number > 0 ? $"{names} + {Number(number)}" : $"{names} - {Number(-number)}";
    }

    /// <summary>The product of two factors.</summary>
    public static string Product(string left, string right)
    {
        (long? leftNumber, long? rightNumber) = (TryNumber(left), TryNumber(right));
        if (leftNumber is { } first && rightNumber is { } second)
        {
            return Number(first * second);
        }

        if (leftNumber == 0 || rightNumber == 0)
        {
            return "0";
        }

        // The sign comes first, where a sum can make it a difference.
        if ((leftNumber ?? rightNumber) is < 0 and { } negative)
        {
            return $"-{Factor(Product(leftNumber is null ? left : right, Number(-negative)))}";
        }

        return leftNumber == 1 ? right : rightNumber == 1 ? left : $"{Factor(left)} * {Factor(right)}";
    }

    /// <summary>The product of a factor and a number.</summary>
    public static string Product(string left, long right) => Product(left, Number(right));

    /// <summary>A term as a factor: sums and differences are put in parentheses.</summary>
    public static string Factor(string term) => IsSum(term) ? $"({term})" : term;

    /// <summary>An argument that names its parameter, unless it is a variable with the same name.</summary>
    public static string Argument(string parameter, string value) => value == parameter ? value : $"{parameter}: {value}";

    /// <summary>Whether a text is a number.</summary>
    public static bool IsNumber(string term) => TryNumber(term) is not null;

    // Whether there is a sum outside all parentheses.
    private static bool IsSum(string term)
    {
        int depth = 0;
        for (int i = 0; i < term.Length; i++)
        {
            depth += term[i] is '(' ? 1 : term[i] is ')' ? -1 : 0;
            if (depth == 0 && i > 0 && term[i - 1] == ' ' && (term[i] is '+' or '-'))
            {
                return true;
            }
        }

        return false;
    }

    private static long? TryNumber(string term) =>
        long.TryParse(term, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
}
