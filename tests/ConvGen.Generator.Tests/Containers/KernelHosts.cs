using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Containers;

/// <summary>The places that a kernel may live in, by name.</summary>
internal static class KernelHosts
{
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
        ["record"] = new("[KERNEL] public partial record Edge { } PROBE(Edge)"),
        ["sealed record"] = new("[KERNEL] public sealed partial record Edge; PROBE(Edge)"),
        ["record with a property"] = new("[KERNEL] public partial record Edge { public int Size { get; init; } } PROBE(Edge)"),
        ["derived record"] = new("public abstract record Layer(int Size = 3); [KERNEL] public sealed partial record Edge : Layer; PROBE(Edge)"),
        ["record class"] = new("[KERNEL] public partial record class Edge; PROBE(Edge)", LanguageVersion.CSharp10),
        ["record struct"] = new("[KERNEL] public partial record struct Edge; PROBE(Edge)", LanguageVersion.CSharp10),
        ["readonly record struct"] = new("[KERNEL] public readonly partial record struct Edge; PROBE(Edge)", LanguageVersion.CSharp10),
    };

    public static IReadOnlyDictionary<string, KernelHost> Nests { get; } = new Dictionary<string, KernelHost>
    {
        ["global namespace"] = new("[KERNEL] public partial class Edge { } PROBE(Edge)"),
        ["namespace"] = new("namespace Filters.Small { [KERNEL] public partial class Edge { } PROBE(Edge) }"),
        ["nested namespaces"] = new("namespace Filters { namespace Small.Fast { [KERNEL] public partial class Edge { } PROBE(Edge) } }"),
        ["file-scoped namespace"] = new("namespace Filters.Small; [KERNEL] public partial class Edge { } PROBE(Edge)", LanguageVersion.CSharp10),
        ["our own namespace"] = new("namespace ConvGen { [KERNEL] public partial class Edge { } PROBE(Edge) }"),
        ["a namespace below our own"] = new("namespace ConvGen.Samples { [KERNEL] public partial class Edge { } PROBE(Edge) }"),
        ["class in a class"] = new("public partial class Outer { [KERNEL] public partial class Edge { } } PROBE(Outer.Edge)"),
        ["class in a static class"] = new("public static partial class Outer { [KERNEL] public partial class Edge { } } PROBE(Outer.Edge)"),
        ["struct in a struct"] = new("public partial struct Outer { [KERNEL] public partial struct Edge { } } PROBE(Outer.Edge)"),
        ["record in a record"] = new("public partial record Outer { [KERNEL] public partial record Edge; } PROBE(Outer.Edge)"),
        ["class in an interface"] = new("public partial interface IOuter { [KERNEL] public partial class Edge { } } PROBE(IOuter.Edge)"),
        ["class in a record struct"] = new(
            "public partial record struct Outer { [KERNEL] public partial class Edge { } } PROBE(Outer.Edge)", LanguageVersion.CSharp10),
        ["deep nest"] = new(
            """
            namespace Filters
            {
                public partial interface IFirst
                {
                    public readonly partial struct Second
                    {
                        public abstract partial record Third
                        {
                            [KERNEL] public sealed partial class Edge { }
                        }
                    }
                }

                PROBE(IFirst.Second.Third.Edge)
            }
            """),
        ["container with a primary constructor"] = new(
            "public partial class Outer(int size) { public int Size => size; [KERNEL] public partial class Edge { } } PROBE(Outer.Edge)",
            LanguageVersion.CSharp12),
        ["internal"] = new("internal partial class Outer { [KERNEL] internal partial class Edge { } } PROBE(Outer.Edge)"),
        ["private"] = new("public partial class Outer { [KERNEL] private partial class Edge { } PROBE(Edge) }"),
        ["protected"] = new("public partial class Outer { [KERNEL] protected partial class Edge { } PROBE(Edge) }"),
        ["protected internal"] = new("public partial class Outer { [KERNEL] protected internal partial class Edge { } } PROBE(Outer.Edge)"),
        ["private protected"] = new("public partial class Outer { [KERNEL] private protected partial class Edge { } PROBE(Edge) }"),
        ["private in private"] = new("public partial class A { private partial class B { [KERNEL] internal partial class C { } PROBE(C) } }"),
        ["kernel in a kernel"] = new("[KERNEL] public partial class Edge { [KERNEL] public partial class Edges { } } PROBE(Edge.Edges)"),
    };

    public static IReadOnlyDictionary<string, KernelHost> Generics { get; } = new Dictionary<string, KernelHost>
    {
        ["generic class"] = new("[KERNEL] public partial class Edge<T> { } PROBE(Edge<int>)"),
        ["generic static class"] = new("[KERNEL] public static partial class Edge<T> { } STATICPROBE(Edge<int>)"),
        ["generic struct"] = new("[KERNEL] public partial struct Edge<TFirst, TSecond> { } PROBE(Edge<int, string>)"),
        ["generic record"] = new("[KERNEL] public partial record Edge<T> where T : struct; PROBE(Edge<int>)"),
        ["constraints"] = new(
            "[KERNEL] public partial class Edge<T, U> where T : class, new() where U : System.IDisposable { } PROBE(Edge<object, System.IO.Stream>)"),
        ["attribute on a type parameter"] = new(
            "[KERNEL] public partial class Edge<[Mark] T> { } PROBE(Edge<int>) "
            + "[System.AttributeUsage(System.AttributeTargets.GenericParameter)] public sealed class MarkAttribute : System.Attribute { }"),
        ["in a generic class"] = new("public partial class Outer<T> { [KERNEL] public partial class Edge { } } PROBE(Outer<int>.Edge)"),
        ["generic in generic"] = new("public partial class Outer<T> { [KERNEL] public partial struct Edge<U> where U : T { } } PROBE(Outer<object>.Edge<string>)"),
        ["in a generic interface"] = new("public partial interface IOuter<T> { [KERNEL] public partial class Edge { } } PROBE(IOuter<int>.Edge)"),
        ["one name, three arities"] = new(
            """
            [KERNEL] public partial class Edge { }
            [KERNEL] public partial class Edge<T> { }
            [KERNEL] public partial class Edge<T, U> { }
            PROBE(Edge<int, int>)
            """),
        ["one name in containers of several arities"] = new(
            """
            public partial class Outer { [KERNEL] public partial class Edge { } [KERNEL] public partial class Edge<T> { } }
            public partial class Outer<T> { [KERNEL] public partial class Edge { } [KERNEL] public partial class Edge<U> { } }
            PROBE(Outer<int>.Edge<int>)
            """),
    };

    public static IReadOnlyDictionary<string, KernelHost> Names { get; } = new Dictionary<string, KernelHost>
    {
        ["keywords"] = new(
            """
            namespace @namespace.@event
            {
                public partial class @class
                {
                    [KERNEL] public partial struct @struct { }
                    [KERNEL] public partial class @true<@int, @void> { }
                }

                PROBE(@class.@struct)
            }
            """),
        ["contextual keywords"] = new(
            """
            namespace partial.record.global
            {
                [KERNEL] public partial class @record { }
                [KERNEL] public partial class @partial { }
                [KERNEL] public partial class @var { }
                [KERNEL] public partial class @nameof { }
                [KERNEL] public partial class @value { }
                [KERNEL] public partial class @field<@get, @set> { }
                PROBE(@record)
            }
            """),
        ["lower case"] = new(
            """
            #pragma warning disable CS8981 // lower-case names may become keywords
            [KERNEL] public partial class edge { }
            PROBE(edge)
            """),
        ["letters of many scripts"] = new(
            """
            namespace Größe.Ελλάδα
            {
                [KERNEL] public partial class 畳み込み { }
                [KERNEL] public partial class Свёртка<Тип> { }
                [KERNEL] public partial class e\u0301galite\u0301 { }
                PROBE(畳み込み)
            }
            """.Replace("\\u0301", "\u0301", StringComparison.Ordinal)),
        ["connecting and invisible characters"] = new("[KERNEL] public partial class A\u203FB { } [KERNEL] public partial class A\u200DB { } PROBE(A\u203FB)"),
        ["escapes in the name"] = new("namespace \\u0041 { [KERNEL] public partial class \\u0045dge { } PROBE(Edge) }"),
        ["underscores at the seams"] = new(
            """
            namespace A_B { [KERNEL] public partial class C { } }
            namespace A { [KERNEL] public partial class B_C { } }
            namespace A { public partial class B { [KERNEL] public partial class C { } } }
            [KERNEL] public partial class A_B_C { }
            [KERNEL] public partial class A__B_C { }
            PROBE(A.B_C)
            """),
        ["underscores at the ends"] = new(
            """
            namespace A_ { [KERNEL] public partial class B { } }
            namespace A { [KERNEL] public partial class _B { } }
            PROBE(A._B)
            """),
        ["underscores and arities"] = new(
            """
            [KERNEL] public partial class Edge<T> { }
            [KERNEL] public partial class Edge_1 { }
            [KERNEL] public partial class Edge__1 { }
            public partial class Edge { [KERNEL] public partial class _1 { } }
            PROBE(Edge_1)
            """),
        ["underscores alone"] = new(
            """
            [KERNEL] public partial class _ { }
            [KERNEL] public partial class __ { }
            public partial class ___ { [KERNEL] public partial class _ { } }
            PROBE(__)
            """),
        ["named like the class of another kernel's methods"] = new(
            """
            [KERNEL] public partial class Edge { }
            [KERNEL] public partial class Edge_Kernels { }
            public partial class Edge__Kernels { [KERNEL] public partial class Kernels { } }
            PROBE(Edge_Kernels)
            """),
        ["names that differ by case only"] = new(
            """
            namespace Filters
            {
                [KERNEL] public partial class Edge { }
                [KERNEL] public partial class EDGE { }
                [KERNEL] public partial class edGe { }
                PROBE(EDGE)
            }
            """),
        ["namespaces and containers that differ by case only"] = new(
            """
            namespace Filters { public partial class Outer { [KERNEL] public partial class Edge { } } }
            namespace FILTERS { public partial class OUTER { [KERNEL] public partial class Edge { } } }
            PROBE(Filters.Outer.Edge)
            """),
        ["a very long name"] = new($"[KERNEL] public partial class {Long('E')} {{ }} PROBE({Long('E')})"),
        ["very long names that differ in the last letter"] = new(
            $"[KERNEL] public partial class {Long('E')}A {{ }} [KERNEL] public partial class {Long('E')}B {{ }} PROBE({Long('E')}B)"),
        ["very long names that differ in the case of the last letter"] = new(
            $"[KERNEL] public partial class {Long('E')}A {{ }} [KERNEL] public partial class {Long('E')}a {{ }} PROBE({Long('E')}a)"),
        ["a very long name in a very long namespace"] = new(
            $"namespace {Long('N')} {{ [KERNEL] public partial class {Long('Ä')} {{ }} PROBE({Long('Ä')}) }}"),
    };

    // A member, a type parameter or a type of such a name must not stand in the way of what the generated code names.
    private const string NamesInUse =
        "Vector512 Vector256 Vector128 Avx512F Fma Unsafe Lanes StridedLoad Extents Spans Layers Math MemoryMarshal MethodImpl MethodImplOptions "
        + "MethodImplAttribute Span ReadOnlySpan ArgumentException Runtime CompilerServices System ConvGen Generated Edge_Kernels";

    private const string OtherKernels =
        "[global::ConvGen.Conv2D(1, 1, 2, 1, Padding = 1)] public static partial class Padded { } "
        + "[global::ConvGen.Conv2D(1, 1, 1, Stride = 2, Height = 60, Width = 60)] public static partial class Strided { }";

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
            $"namespace System {{ {Types(only: "Lanes StridedLoad Extents Avx512F Fma Vector128 Unsafe")} }} "
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

    private static string Long(char letter) => new(letter, 300);

    private static string Types(string? only = null, string except = "") => Declare(name => $"public static class {name} {{ }}", only, except);

    private static string Namespaces() => Declare(name => $"namespace {name} {{ public static class Nothing {{ }} }}");

    private static string Members(string member, string? only = null) =>
        Declare(name => string.Format(System.Globalization.CultureInfo.InvariantCulture, member, name), only);

    private static string Declare(Func<string, string> declare, string? only = null, string except = "") =>
        string.Join(" ", (only ?? NamesInUse).Split(' ').Except(except.Split(' ')).Select(declare));
}
