using System.Globalization;

namespace ConvGen.Generator.Tests;

/// <summary>A culture that formats numbers differently from C#.</summary>
internal static class UnfamiliarCulture
{
    // The minus sign U+2212 as in Swedish, commas and dots swapped as in German, and digit groups of two as in Hindi.
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

    /// <summary>The result with the invariant culture.</summary>
    public static T Without<T>(Func<T> run) => Under(CultureInfo.InvariantCulture, run);

    /// <summary>The result with this culture.</summary>
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
