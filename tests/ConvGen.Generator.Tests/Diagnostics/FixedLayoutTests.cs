using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN036: a layer's type must allow generated fields.</summary>
public sealed class FixedLayoutTests
{
    [Theory]
    [InlineData("StructLayout(LayoutKind.Explicit)", "struct")]
    [InlineData("StructLayout(LayoutKind.Explicit, Size = 64)", "record struct")]
    [InlineData("StructLayout((short)2)", "readonly partial struct", "")]
    [InlineData("StructLayout(LayoutKind.Explicit)", "class")]
    [InlineData("StructLayout(LayoutKind.Explicit)", "sealed partial record", "")]
    public void Explicit_offsets_leave_no_place(string layout, string type, string partial = "partial ") => Reports(
        $"using System.Runtime.InteropServices; [Conv1x1(1, 1), {layout}] public {partial}{type} [|Edge|] {{ }}",
        "CONVGEN036",
        [
            "'Edge' has the attribute [StructLayout(LayoutKind.Explicit)], which does not allow the generated fields that hold the weights; "
            + "remove [StructLayout(LayoutKind.Explicit)], or make the kernel a static class",
        ]);

    [Fact]
    public void An_inline_array_has_one_field() => Reports(
        "[Conv1x1(1, 1), System.Runtime.CompilerServices.InlineArray(4)] public partial struct [|Edge|] { private float first; }",
        "CONVGEN036",
        [
            "'Edge' has the attribute [InlineArray], which does not allow the generated fields that hold the weights; "
            + "remove [InlineArray], or make the kernel a static class",
        ]);

    [Theory]
    [InlineData("[Conv1x1(1, 1), StructLayout(LayoutKind.Sequential)] public partial struct Edge { }")]
    [InlineData("[Conv1x1(1, 1), StructLayout(LayoutKind.Auto)] public partial struct Edge { }")]
    [InlineData("[Conv1x1(1, 1), StructLayout(LayoutKind.Sequential, Size = 128)] public partial struct Edge { }")]
    [InlineData("[Conv1x1(1, 1), StructLayout(LayoutKind.Explicit)] public static partial class Edge { }")]
    [InlineData("[StructLayout(LayoutKind.Explicit)] public partial struct Outer { [FieldOffset(0)] public int Number; [Conv1x1(1, 1)] public partial struct Edge { } }")]
    public void Any_other_layout_does(string source) => ReportsNothing($"using System.Runtime.InteropServices; {source}");
}
