using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN007: the input's extents must be declared together or not at all.</summary>
public sealed class ExtentTests
{
    [Theory]
    [InlineData("Conv2D(3, 8, 3, [|Height = 32|])", "Height", "Width")]
    [InlineData("Conv2D(3, 8, 3, [|Width = 32|])", "Width", "Height")]
    [InlineData("Conv1x1(3, 8, [|Height = 32|])", "Height", "Width")]
    [InlineData("Conv1x1(3, 8, [|Width = 32|])", "Width", "Height")]
    public void One_extent_without_the_other_is_reported_on_the_one(string attribute, string declared, string missing) => Reports(
        $"[{attribute}] public partial class Edge {{ }}",
        "CONVGEN007",
        [$"{declared} is declared but {missing} is not; declare all extents for a fixed size, or none for a size given at run time"]);

    [Theory]
    [InlineData("[|Depth = 9|]", "Depth is declared but Height and Width are not")]
    [InlineData("[|Width = 9|]", "Width is declared but Depth and Height are not")]
    [InlineData("[|Depth = 9|], Width = 9", "Depth and Width are declared but Height is not")]
    [InlineData("Width = 9, [|Height = 9|]", "Height and Width are declared but Depth is not")]
    public void Some_extents_of_a_volume_without_the_others_are_reported_on_the_first_axis(string extents, string message) => Reports(
        $"[Conv3D(3, 8, 3, {extents})] public partial class Edge {{ }}",
        "CONVGEN007",
        [$"{message}; declare all extents for a fixed size, or none for a size given at run time"]);

    [Theory]
    [InlineData("Conv2D(1, 1, 2, Height = 2, Width = 2)")]
    [InlineData("Conv2D(1, 1, 2)")]
    [InlineData("Conv1x1(1, 1, Width = 2, Height = 2)")]
    [InlineData("Conv1x1(1, 1)")]
    [InlineData("Conv1D(1, 1, 2, Width = 2)")]
    [InlineData("Conv3D(1, 1, 2, Width = 2, Depth = 2, Height = 2)")]
    public void Both_extents_or_none_are_fine(string attribute) => ReportsNothing($"[{attribute}] public static partial class Edge {{ }}");
}
