using System.Globalization;
using System.Numerics;

namespace ConvGen.Generator.Diagnostics;

/// <summary>Numbers of elements in messages. They are often large, so their digits are grouped, as in the comments of generated files.</summary>
internal static class ElementCount
{
    /// <summary>The number, in every culture with the same separators.</summary>
    public static string Text(BigInteger count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
