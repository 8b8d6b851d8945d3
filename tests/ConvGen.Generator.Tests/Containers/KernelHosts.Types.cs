using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Containers;

/// <summary>The places where a kernel may be declared, by name.</summary>
internal static partial class KernelHosts
{
    /// <summary>Types of every kind, with and without the user's own members.</summary>
    public static IReadOnlyDictionary<string, KernelHost> TypesOfEveryKind { get; } = new Dictionary<string, KernelHost>
    {
        ["class"] = new("[KERNEL] public partial class Edge { } PROBE(Edge)"),
        ["sealed class"] = new("[KERNEL] public sealed partial class Edge { } PROBE(Edge)"),
        ["abstract class"] = new("[KERNEL] public abstract partial class Edge { } STATICPROBE(Edge)"),
        ["derived class"] = new("[KERNEL] public partial class Edge : System.Exception { } PROBE(Edge)"),
        ["class with other constructors"] = new("[KERNEL] public partial class Edge { public Edge() { } static Edge() { } } PROBE(Edge)"),
        ["class with an interface"] = new("[KERNEL] public partial class Edge : System.IDisposable { public void Dispose() { } } PROBE(Edge)"),
        ["class with a required property"] = new(
            "[KERNEL] public partial class Edge { public required int Size { get; init; } } STATICPROBE(Edge)",
            LanguageVersion.CSharp11),
        ["obsolete class"] = new("[System.Obsolete] [KERNEL] public partial class Edge { [KERNEL] public partial class Inner { } PROBE(Inner) }"),
        ["static class"] = new("[KERNEL] public static partial class Edge { } STATICPROBE(Edge)"),
        ["struct"] = new("[KERNEL] public partial struct Edge { } PROBE(Edge)"),
        ["readonly struct"] = new("[KERNEL] public readonly partial struct Edge { } PROBE(Edge)"),
        ["ref struct"] = new("[KERNEL] public ref partial struct Edge { } PROBE(Edge)"),
        ["readonly ref struct"] = new("[KERNEL] public readonly ref partial struct Edge { } PROBE(Edge)"),
        ["struct with a property"] = new("[KERNEL] public partial struct Edge { public int Size => 3; } PROBE(Edge)"),
        ["struct with a field"] = new("[KERNEL] public partial struct Edge { public int Size; } PROBE(Edge)"),
        ["struct with an auto-property"] = new("[KERNEL] public partial struct Edge { public int Size { get; set; } } PROBE(Edge)"),
        ["struct with another constructor"] = new(
            "[KERNEL] public partial struct Edge { public Edge(int size) { System.Console.Write(size); } } PROBE(Edge)",
            LanguageVersion.CSharp11),
        ["struct with a constructor without parameters"] = new(
            "[KERNEL] public partial struct Edge { public Edge() { System.Console.Write(1); } } PROBE(Edge)",
            LanguageVersion.CSharp11),
        ["struct with a constructor without parameters that calls the generated one"] = new(
            "[KERNEL] public partial struct Edge { public Edge() : this(new float[WeightLength]) { } } PROBE(Edge)",
            LanguageVersion.CSharp11),
        ["struct with a layout of its own"] = new(
            "[KERNEL] [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)] public partial struct Edge { public int Size; } "
            + "PROBE(Edge)"),
        ["record"] = new("[KERNEL] public partial record Edge { } PROBE(Edge)"),
        ["sealed record"] = new("[KERNEL] public sealed partial record Edge; PROBE(Edge)"),
        ["record with a property"] = new("[KERNEL] public partial record Edge { public int Size { get; init; } } PROBE(Edge)"),
        ["derived record"] = new("public abstract record Layer(int Size = 3); [KERNEL] public sealed partial record Edge : Layer; PROBE(Edge)"),
        ["record class"] = new("[KERNEL] public partial record class Edge; PROBE(Edge)", LanguageVersion.CSharp10),
        ["record struct"] = new("[KERNEL] public partial record struct Edge; PROBE(Edge)", LanguageVersion.CSharp10),
        ["readonly record struct"] = new("[KERNEL] public readonly partial record struct Edge; PROBE(Edge)", LanguageVersion.CSharp10),
    };
}
