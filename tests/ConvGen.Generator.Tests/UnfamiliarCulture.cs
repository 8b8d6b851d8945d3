using System.Globalization;

namespace ConvGen.Generator.Tests;

/// <summary>A culture that writes numbers unlike C#.</summary>
internal static class UnfamiliarCulture
{
    // Minus U+2212 as in Swedish, commas and dots the other way round as in German, and groups of two as in Hindi.
    private static CultureInfo Unfamiliar
    {
        get
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NegativeSign = "\u2212";
            culture.NumberFormat.PositiveSign = "\uFF0B";
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.NumberFormat.NumberGroupSizes = [2];
            return culture;
        }
    }

    /// <summary>What comes out where everything is as C# has it.</summary>
    public static T Without<T>(Func<T> run) => Under(CultureInfo.InvariantCulture, run);

    /// <summary>What comes out under this culture.</summary>
    public static T With<T>(Func<T> run) => Under(Unfamiliar, run);

    private static T Under<T>(CultureInfo culture, Func<T> run)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
