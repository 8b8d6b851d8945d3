using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Containers;

internal static partial class KernelHosts
{
    // A member, a type parameter or a type with such a name must not hide what the generated code refers to.
    private const string NamesInUse =
        "Vector512 Vector256 Vector128 Avx512F Fma Unsafe Lanes StridedLoad Extents Spans Layers Activations PaddedIndex Math MemoryMarshal MethodImpl "
        + "MethodImplOptions MethodImplAttribute StructLayout Span ReadOnlySpan ArgumentException Runtime CompilerServices System ConvGen Generated Edge_Kernels";

    // Together, they use everything that generated code may use.
    private const string OtherKernels =
        "[global::ConvGen.Conv2D(1, 1, 2, 1, Padding = 1)] public static partial class Padded { } "
        + "[global::ConvGen.Conv2D(1, 1, 1, Stride = 2, Height = 60, Width = 60)] public partial struct Strided { } "
        + "[global::ConvGen.Conv1D(1, 2, 2, Width = 40, Padding = 1, PaddingMode = global::ConvGen.PaddingMode.Reflect, "
        + "Layout = global::ConvGen.TensorLayout.ChannelsLast, Activation = global::ConvGen.Activation.Tanh)] public static partial class Mirrored { } "
        + "[global::ConvGen.Conv1x1(1, 1, Height = 9, Width = 9, Activation = global::ConvGen.Activation.HardSwish)] public partial class Hard { }";

    /// <summary>Declarations next to a kernel, or in it, with names that generated code uses.</summary>
    public static IReadOnlyDictionary<string, KernelHost> Neighbours { get; } = new Dictionary<string, KernelHost>
    {
        ["types in the namespace"] = new($"namespace App {{ {Types()} [KERNEL] public partial class Edge {{ }} {OtherKernels} PROBE(Edge) }}"),
        ["types in an outer namespace"] = new(
            $"namespace App {{ {Types()} namespace Inner {{ [KERNEL] public partial class Edge {{ }} {OtherKernels} PROBE(Edge) }} }}"),
        ["types in the global namespace"] = new(
            $"{Types(except: "System ConvGen")} namespace App {{ [KERNEL] public partial class Edge {{ }} {OtherKernels} }} PROBE(App.Edge)"),
        ["types in our namespace"] = new(
            $"namespace ConvGen {{ {Types(except: "CompilerServices Generated")} }} [KERNEL] public partial class Edge {{ }} {OtherKernels} PROBE(Edge)"),
        ["types in the framework's namespace"] = new(
            $"namespace System {{ {Types(only: "Lanes StridedLoad Extents Activations Avx512F Fma Vector128 Unsafe")} }} "
            + $"[KERNEL] public partial class Edge {{ }} {OtherKernels} PROBE(Edge)"),
        ["namespaces"] = new($"namespace App {{ {Namespaces()} [KERNEL] public partial class Edge {{ }} {OtherKernels} PROBE(Edge) }}"),
        ["nested types"] = new($"[KERNEL] public partial class Edge {{ {Types()} }} PROBE(Edge)"),
        ["properties"] = new($"[KERNEL] public partial class Edge {{ {Members("public int {0} => 1;")} }} PROBE(Edge)"),
        ["methods"] = new($"[KERNEL] public partial class Edge {{ {Members("public static int {0}(int value) {{ return value; }}")} }} PROBE(Edge)"),
        ["type parameters"] = new(
            $"[KERNEL] public static partial class Edge<{NamesInUse.Replace(" ", ", ", StringComparison.Ordinal)}> {{ }} "
            + $"STATICPROBE(Edge<{string.Join(", ", NamesInUse.Split(' ').Select(_ => "int"))}>)"),
        ["fields named like locals"] = new(
            $"[KERNEL] public partial class Edge {{ {Members("public int {0};", "input weights output bias height width sum0 weight line taps row column")} }} PROBE(Edge)"),
        ["a method called nameof"] = new("[KERNEL] public partial class Edge { public static string nameof(object value) { return value + \"\"; } } PROBE(Edge)"),
        ["global aliases"] = new(
            "global using Math = System.Text.StringBuilder; global using Lanes = System.Text.StringBuilder; global using Unsafe = System.Text.StringBuilder; "
            + $"[KERNEL] public partial class Edge {{ }} {OtherKernels} PROBE(Edge)",
            LanguageVersion.CSharp10),
    };

    private static string Types(string? only = null, string except = "") => Declare(name => $"public static class {name} {{ }}", only, except);

    private static string Namespaces() => Declare(name => $"namespace {name} {{ public static class Nothing {{ }} }}");

    private static string Members(string member, string? only = null) =>
        Declare(name => string.Format(System.Globalization.CultureInfo.InvariantCulture, member, name), only);

    private static string Declare(Func<string, string> declare, string? only = null, string except = "") =>
        string.Join(" ", (only ?? NamesInUse).Split(' ').Except(except.Split(' ')).Select(declare));
}
