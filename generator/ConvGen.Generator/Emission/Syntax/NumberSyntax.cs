using System.Globalization;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>Numbers as C# constants.</summary>
internal static class NumberSyntax
{
    /// <summary>A number in double precision, with a decimal point.</summary>
    public static string Real(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? Special(value, "double")
        : value.ToString("R", CultureInfo.InvariantCulture) is var text && text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;

    /// <summary>A number as a constant of an element type.</summary>
    /// <param name="value">The number.</param>
    /// <param name="element">The element type's keyword.</param>
    public static string Constant(double value, string element) => double.IsNaN(value) || double.IsInfinity(value)
        ? Special(value, element)
        : value.ToString("R", CultureInfo.InvariantCulture) + (element == "float" ? "f" : "d");

    private static string Special(double value, string element) =>
        $"{element}.{(double.IsNaN(value) ? nameof(double.NaN) : value > 0 ? nameof(double.PositiveInfinity) : nameof(double.NegativeInfinity))}";
}
