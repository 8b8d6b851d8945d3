namespace ConvGen.Generator.Tests.Containers;

internal static partial class KernelHosts
{
    /// <summary>Names of kernels, namespaces and containing types that are easily confused with keywords or with one another.</summary>
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

    private static string Long(char letter) => new(letter, 300);
}
