using System.Reflection;

namespace ConvGen.Generator.Tests.Hostile;

/// <summary>
/// Every attribute with each of its integers set to each extreme in turn, and all others ordinary. Random declarations rarely cover these.
/// </summary>
internal static class ExtremeDeclarations
{
    private static readonly string[] Extremes = ["0", "-1", "int.MinValue", "int.MaxValue", "1 << 30", "65536"];

    private static readonly bool[] Choices = [true, false];

    private static readonly string[] ExtentNames = ["Depth", "Height", "Width"];

    /// <summary>The declarations, each as a complete source.</summary>
    public static IEnumerable<string> All =>
        from attribute in HostileDeclarations.Attributes
        from setting in Settings(attribute)
        from extreme in Extremes
        from isSmallest in Choices
        select Declaration(attribute, setting, extreme, isSmallest);

    private static IEnumerable<string> Settings(Type attribute) => Parameters(attribute).Concat(Numbers(attribute));

    private static IEnumerable<string> Parameters(Type attribute) =>
        attribute.GetConstructors().MinBy(constructor => constructor.GetParameters().Length)!.GetParameters().Select(parameter => parameter.Name!);

    private static IEnumerable<string> Numbers(Type attribute) => attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanWrite && property.PropertyType == typeof(int))
        .Select(property => property.Name);

    // Once with the minimum of everything, where a single extreme may be valid, and once as an ordinary kernel with extents given at run time.
    private static string Declaration(Type attribute, string setting, string extreme, bool isSmallest)
    {
        IEnumerable<string> arguments = Parameters(attribute).Select(parameter => $"{parameter}: {(parameter == setting ? extreme : isSmallest ? "1" : "4")}");
        IEnumerable<string> extents = Numbers(attribute)
            .Where(number => number != setting && isSmallest && ExtentNames.Contains(number))
            .Select(extent => $"{extent} = 1");
        IEnumerable<string> option = Numbers(attribute).Contains(setting) ? [$"{setting} = {extreme}"] : [];
        return $"[{attribute.Name[..^nameof(Attribute).Length]}({string.Join(", ", [.. arguments, .. extents, .. option])})] public partial class Edge {{ }}";
    }
}
