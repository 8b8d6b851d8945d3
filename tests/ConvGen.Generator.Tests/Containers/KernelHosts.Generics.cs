namespace ConvGen.Generator.Tests.Containers;

internal static partial class KernelHosts
{
    /// <summary>Type parameters of the kernel and of its containing types.</summary>
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
}
