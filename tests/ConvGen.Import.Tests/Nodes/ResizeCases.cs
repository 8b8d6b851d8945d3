using static ConvGen.Import.Tests.Nodes.NodeInput;
using static ConvGen.Onnx.OnnxAttribute;

namespace ConvGen.Import.Tests.Nodes;

/// <summary>Upsample and Resize.</summary>
internal static class ResizeCases
{
    private static readonly IReadOnlyList<int> UpsampleChanges = [7, 9];
    private static readonly IReadOnlyList<int> ResizeChanges = [10, 11, 13, 18, 19];

    private static IEnumerable<string> Coordinates => ["half_pixel", "pytorch_half_pixel", "align_corners", "asymmetric"];

    private static IEnumerable<string> Roundings => ["round_prefer_floor", "round_prefer_ceil", "floor", "ceil"];

    public static IEnumerable<OperatorCases> All => [Upsample, Resize];

    private static OperatorCases Upsample => new("Upsample", UpsampleChanges, IsExact: true,
        new("attribute", [Image(1, 2, 3, 4)], Reals("scales", 1, 1, 2, 3)) { Until = 8 },
        new("linear, attribute", [Image(1, 2, 3, 4)], Reals("scales", 1, 1, 2, 2), String("mode", "linear")) { Until = 8 },
        new("input", [Image(1, 2, 3, 4), Floats(1, 1, 2, 3)], String("mode", "nearest")) { Since = 9 },
        new("fractional", [Image(1, 2, 4, 4), Floats(1, 1, 1.5f, 2.25f)]) { Since = 9 },
        new("linear", [Image(1, 2, 3, 4), Floats(1, 1, 2, 2)], String("mode", "linear")) { Since = 9 })
    { Until = 9 };

    private static OperatorCases Resize => new("Resize", ResizeChanges, IsExact: true,
        [
            new("scales", [Image(1, 2, 3, 4), Floats(1, 1, 2, 3)]) { Until = 10 },
            new("down", [Image(1, 2, 4, 6), Floats(1, 1, 0.5f, 0.6f)]) { Until = 10 },
            new("linear scales", [Image(1, 2, 3, 4), Floats(1, 1, 2, 2)], String("mode", "linear")) { Until = 10 },
            .. from coordinates in Coordinates
               from rounding in Roundings
               from use in (NodeCase[])
               [
                   new($"{coordinates}, {rounding}, larger sizes", [Image(1, 2, 3, 4), Absent, Absent, Longs(1, 2, 7, 9)]),
                   new($"{coordinates}, {rounding}, smaller sizes", [Image(1, 2, 7, 9), Absent, Absent, Longs(1, 2, 3, 4)]),
                   new($"{coordinates}, {rounding}, scales", [Image(1, 2, 4, 4), Absent, Floats(1, 1, 2, 1.5f)]),
               ]
               select use with
               {
                   // Before 13, ONNX Runtime does not accept that an input before the last is left out.
                   Since = 13,
                   Attributes = [String("coordinate_transformation_mode", coordinates), String("nearest_mode", rounding), String("mode", "nearest")],
               },
            .. from coordinates in Coordinates
               from use in (NodeCase[])
               [
                   new($"linear, {coordinates}, larger sizes", [Image(1, 2, 3, 4), Absent, Absent, Longs(1, 2, 7, 9)]),
                   new($"linear, {coordinates}, smaller sizes", [Image(1, 2, 7, 9), Absent, Absent, Longs(1, 2, 3, 4)]),
                   new($"linear, {coordinates}, scales", [Image(1, 2, 3, 4), Absent, Floats(1, 1, 2, 2)]),
               ]
               select use with
               {
                   Since = 13,
                   IsExact = false,
                   Attributes = [String("coordinate_transformation_mode", coordinates), String("mode", "linear")],
               },
            new("defaults, scales", [Image(1, 2, 3, 4), Floats(), Floats(1, 1, 2, 3)]) { Since = 11 },
            new("defaults, sizes", [Image(1, 2, 3, 4), Floats(), Floats(), Longs(1, 2, 6, 8)]) { Since = 11 },
            new("asymmetric and floor, as exporters write", [Image(1, 2, 3, 4), Floats(), Floats(1, 1, 2, 2)],
                String("coordinate_transformation_mode", "asymmetric"), String("nearest_mode", "floor"), String("mode", "nearest")) { Since = 11 },
            new("axes", [Image(1, 2, 3, 4), Absent, Floats(2, 3)], Ints("axes", 2, 3)) { Since = 18 },
            new("axes in another order", [Image(1, 2, 3, 4), Absent, Floats(2, 3)], Ints("axes", 3, 2)) { Since = 18 },
            new("sizes of axes", [Image(1, 2, 3, 4), Absent, Absent, Longs(7, 8)], Ints("axes", 2, 3)) { Since = 18 },
            new("not larger", [Image(1, 2, 3, 4), Absent, Absent, Longs(7, 8)],
                Ints("axes", 2, 3), String("keep_aspect_ratio_policy", "not_larger")) { Since = 18, Refusal = "keep_aspect_ratio_policy" },
            new("a row", [Image(1, 2, 5), Absent, Floats(1, 1, 2)]) { Since = 13 },
            new("cubic", [Image(1, 2, 4, 4), Absent, Floats(1, 1, 2, 2)], String("mode", "cubic")) { Since = 13, Refusal = "cubic" },
            new("antialias", [Image(1, 2, 4, 4), Absent, Floats(1, 1, 0.5f, 0.5f)], String("mode", "linear"), Int("antialias", 1))
            {
                Since = 18, Refusal = "antialias",
            },
            new("crop", [Image(1, 2, 4, 4), Floats(0, 0, 0.4f, 0.6f, 1, 1, 0.6f, 0.8f), Absent, Longs(1, 2, 3, 3)],
                String("coordinate_transformation_mode", "tf_crop_and_resize"), String("mode", "linear")) { Since = 13, Refusal = "tf_crop_and_resize" },
            new("half_pixel_symmetric", [Image(1, 2, 4, 4), Absent, Floats(1, 1, 0.6f, 2)],
                String("coordinate_transformation_mode", "half_pixel_symmetric"), String("mode", "linear")) { Since = 19, Refusal = "half_pixel_symmetric" },
        ]);
}
