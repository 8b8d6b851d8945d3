using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Containers;

internal static partial class KernelHosts
{
    /// <summary>Namespaces and containing types, of every kind and accessibility.</summary>
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
        ["in a struct of the same name that has a layout of its own"] = new(
            "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)] public partial struct Edge "
            + "{ public int Size; public partial struct Inner { [KERNEL] public partial struct Edge { } } } PROBE(Edge.Inner.Edge)"),
        ["kernel in a kernel"] = new("[KERNEL] public partial class Edge { [KERNEL] public partial class Edges { } } PROBE(Edge.Edges)"),
    };
}
