using System.Reflection;
using CsCheck;

namespace ConvGen.Generator.Tests.Hostile;

/// <summary>
/// Declarations with plausible arguments, except for one or two that are powers of two between 2²⁰ and 2³⁰, in both layouts, with and without
/// declared extents: all products in generated code must fit, whichever arguments these are.
/// </summary>
internal static class ExtremeSizes
{
    private static readonly string[] ExtentNames = ["Depth", "Height", "Width"];

    // The first is where products with the channels begin to overflow an int, and the second where sums do.
    private static readonly string[] Systematic = ["1 << 24", "1 << 29"];

    private static readonly string[] Layouts = ["Layout = TensorLayout.ChannelsFirst", "Layout = TensorLayout.ChannelsLast"];

    private static readonly Gen<string> Extreme = Gen.Int[20, 30].Select(power => $"1 << {power}");

    // The extents of an image; none if its size is given at run time.
    private static readonly Gen<int?> Extent = Gen.OneOf<int?>([null, null, 1, 4, 40]);

    private static readonly Gen<string[]> Options =
        from layout in Gen.Frequency((1, Gen.Const("")), (2, Gen.Const("Layout = TensorLayout.ChannelsLast")))
        from padding in Gen.Frequency(
            (6, Gen.Const("")),
            (2, Gen.Const("AutoPadding = AutoPadding.SameUpper")),
            (1, Gen.Const("PaddingMode = PaddingMode.Replicate")),
            (1, Gen.Const("PaddingMode = PaddingMode.Circular")))
        select new[] { layout, padding }.Where(option => option.Length > 0).ToArray();

    /// <summary>Every attribute with each of its numbers, each as a complete source.</summary>
    public static IEnumerable<string> All =>
        from attribute in HostileDeclarations.Attributes
        from setting in Settings(attribute)
        from size in Systematic
        from layout in Layouts
        from options in new[] { (Extent: (int?)null, Padding: ""), (4, "AutoPadding = AutoPadding.SameUpper") }
        select Declaration(attribute, new() { [setting] = size }, channels: 64, taps: 3, options.Extent, [layout, .. options.Padding.Length > 0 ? [options.Padding] : Array.Empty<string>()]);

    /// <summary>Complete sources, each with one declaration.</summary>
    public static Gen<string> Any { get; } =
        from attribute in Gen.OneOf([.. HostileDeclarations.Attributes])
        from extreme in Gen.OneOf(Settings(attribute)).Array[2]
        from size in Extreme.Array[2]
        from channels in Gen.OneOf(1, 4, 64)
        from taps in Gen.OneOf(1, 2, 3)
        from extent in Extent
        from options in Options
        select Declaration(attribute, new Dictionary<string, string> { [extreme[0]] = size[0], [extreme[1]] = size[1] }, channels, taps, extent, options);

    private static string[] Settings(Type attribute) => [.. Parameters(attribute), .. Numbers(attribute)];

    private static IEnumerable<string> Parameters(Type attribute) =>
        attribute.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters().Select(parameter => parameter.Name!);

    private static IEnumerable<string> Numbers(Type attribute) => attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanWrite && property.PropertyType == typeof(int))
        .Select(property => property.Name);

    private static string Declaration(Type attribute, Dictionary<string, string> extremes, int channels, int taps, int? extent, string[] options)
    {
        IEnumerable<string> parameters = Parameters(attribute).Select(parameter =>
            $"{parameter}: {extremes.GetValueOrDefault(parameter, $"{(parameter.StartsWith("kernel", StringComparison.Ordinal) ? taps : channels)}")}");
        IEnumerable<string> extents = Numbers(attribute)
            .Where(number => extent is not null && ExtentNames.Contains(number) && !extremes.ContainsKey(number))
            .Select(name => $"{name} = {extent}");
        IEnumerable<string> numbers = Numbers(attribute).Where(extremes.ContainsKey).Select(number => $"{number} = {extremes[number]}");
        return $"[{attribute.Name[..^nameof(Attribute).Length]}({string.Join(", ", [.. parameters, .. extents, .. numbers, .. options])})] public partial class Edge {{ }}";
    }
}
