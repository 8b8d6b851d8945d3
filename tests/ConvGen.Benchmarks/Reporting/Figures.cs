using System.Globalization;

namespace ConvGen.Benchmarks;

/// <summary>Formats numbers for the reports.</summary>
internal static class Figures
{
    /// <summary>Milliseconds with three significant digits.</summary>
    public static string Milliseconds(double? seconds) => seconds is double known ? Digits(known * 1e3) : "–";

    /// <summary>Seconds with three significant digits.</summary>
    public static string Seconds(double? seconds) => seconds is double known ? Digits(known) : "–";

    public static string Ratio(double? ratio) => ratio is double known ? Digits(known) : "–";

    public static string Percent(double? share) => share is double known ? (known * 100).ToString("F1", CultureInfo.InvariantCulture) : "–";

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Billions per second.</summary>
    public static string Giga(double perSecond) => (perSecond / 1e9).ToString("F1", CultureInfo.InvariantCulture);

    /// <summary>The geometric mean, which is the right mean for ratios.</summary>
    public static double GeometricMean(IEnumerable<double> ratios) => Math.Exp(ratios.Average(Math.Log));

    private static string Digits(double value)
    {
        int decimals = value <= 0 ? 0 : Math.Clamp(2 - (int)Math.Floor(Math.Log10(value)), 0, 9);
        return value.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }
}
