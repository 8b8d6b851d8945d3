using System.Reflection;
using ConvGen.Generator.Tests.Containers;
using CsCheck;

namespace ConvGen.Generator.Tests.Hostile;

/// <summary>Declarations with arguments of every kind: correct, extreme, of a wrong type, too many, too few, unknown.</summary>
internal static class HostileDeclarations
{
    /// <summary>The attributes that declare kernels.</summary>
    public static IReadOnlyList<Type> Attributes { get; } =
        [.. typeof(ConvolutionAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ConvolutionAttribute)) && !type.IsAbstract)];

    private static readonly string[] OptionNames =
    [
        .. Attributes
            .SelectMany(attribute => attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Select(property => property.Name)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static readonly string[] ParameterNames =
    [
        .. Attributes
            .SelectMany(attribute => attribute.GetConstructors())
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.Name!)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    // Numbers as a user would write them.
    private static readonly Gen<string> Size = Gen.Frequency((12, Gen.Int[1, 4]), (3, Gen.Int[1, 12]), (1, Gen.Int[0, 300])).Select(size => $"{size}");

    // Around the limits of an int, of its square root, and of what the generator accepts.
    private static readonly Gen<string> ExtremeNumber = Gen.OneOf(
        "0", "-1", "-2147483648", "2147483647", "int.MinValue", "int.MaxValue", "int.MaxValue - 1", "1 << 30", "(1 << 30) + 1", "1 << 31", "46340", "46341",
        "65536", "16777216", "0x7FFF_FFFF", "0b1", "unchecked(int.MaxValue * 3)", "'\\uFFFF'", "(byte)255", "(int)2.9", "-(-3)", "+3", "~0");

    private static readonly Gen<string> WrongValue = Gen.OneOf(
        "", "null", "default", "default(int)", "true", "3L", "3u", "2147483648", "99999999999999999999", "1.5", "float.NaN", "float.PositiveInfinity", "-1e-45f", "1e38f", "\"3\"", "$\"{3}\"",
        "'3'", "typeof(float)", "typeof(double)", "typeof(void)", "typeof(Missing)", "typeof(int*)", "typeof(System.Half)", "typeof(dynamic)", "typeof(System.Collections.Generic.List<>)",
        "new int[0]", "new[] { 1 }", "[1]", "1 / 0", "1 % 0", "int.MaxValue + 1", "Missing", "Missing.Size", "Sizes.Endless", "Edge.OutChannels", "OutChannels", "OutputLength", "nameof(Sizes)",
        "sizeof(int)", "Sizes.Of(3)", "() => 3", "x => x", "await 3", "throw null", "stackalloc int[1]", "is", "3 3", "(3", "3)", "{ }", "(3, 4)", "Activation.Relu", "(Activation)99", "(Unroll)(-1)", "(PaddingMode)int.MinValue",
        "(TensorLayout)7", "AutoPadding.SameUpper", "AutoPadding.SameLower", "PaddingMode.Reflect", "PaddingMode.Circular", "TensorLayout.ChannelsLast", "Unroll.Full", "Activation.LeakyRelu", "Activation.Missing");

    private static readonly Gen<string> OrdinaryValue = Gen.Frequency((60, Size), (2, ExtremeNumber), (1, WrongValue));

    // Frequent enough to occur in combination: products of extremes are more extreme.
    private static readonly Gen<string> ExtremeValue = Gen.Frequency((2, Size), (3, ExtremeNumber));

    private static readonly Gen<string> AnyValue = Gen.Frequency((2, Size), (1, ExtremeNumber), (2, WrongValue));

    private static readonly Gen<string> FittingOption = Gen.OneOf(
        "Bias = true", "Bias = false", "Residual = true", "ElementType = typeof(double)", "Layout = TensorLayout.ChannelsLast", "Unroll = Unroll.Full",
        "PaddingMode = PaddingMode.Reflect", "PaddingMode = PaddingMode.Circular", "AutoPadding = AutoPadding.SameUpper", "AutoPadding = AutoPadding.SameLower",
        "Activation = Activation.LeakyRelu", "Activation = Activation.Silu", "LeakySlope = -0.5f", "Height = 5", "Width = 6", "Depth = 4");

    private static readonly Gen<string> Attribute =
        from value in Gen.Frequency((5, Gen.Const(OrdinaryValue)), (2, Gen.Const(ExtremeValue)), (1, Gen.Const(AnyValue)))
        from attribute in Gen.OneOf([.. Attributes])
        let parameters = attribute.GetConstructors().Min(constructor => constructor.GetParameters().Length)
        from count in Gen.Frequency((12, Gen.Const(parameters)), (1, Gen.Int[0, 6]))
        from values in value.Array[count]
        from options in Option(attribute, value).Array[0, 5]
        select $"[{attribute.Name[..^nameof(System.Attribute).Length]}({string.Join(", ", values.Concat(options))})]";

    private const string Placeholder = "[KERNEL]";

    private static readonly string[] Hosts =
    [
        .. new[] { KernelHosts.Generics, KernelHosts.Names, KernelHosts.Neighbours, KernelHosts.Nests, KernelHosts.TypesOfEveryKind }
            .SelectMany(hosts => hosts.Values)
            .Select(host => host.Text.Replace(KernelHost.Attribute, Placeholder, StringComparison.Ordinal)),
        "[KERNEL] public partial class Edge : Edge { }",
        "[KERNEL] public partial class Edge : Line { } [KERNEL] public partial class Line : Edge { }",
        "[KERNEL] public partial class Edge<T> : Edge<Edge<T>> { }",
        "[KERNEL] public partial class Edge : Edge.Inner { public partial class Inner : Edge { } }",
        "[KERNEL] public partial class Edge { } [KERNEL] public partial class Edge { }",
        "[KERNEL] [KERNEL] public partial class Edge { }",
        "[KERNEL] public partial class Edge { } public partial struct Edge { }",
        "[KERNEL] public partial struct Edge { private Edge edge; }",
        "[KERNEL] public partial interface IEdge { }",
        "[KERNEL] public partial enum Edge { }",
        "[KERNEL] file partial class Edge { }",
        "[KERNEL] public partial class Edge { public const int OutChannels = InChannels; public void Correlate() { } }",
        "[KERNEL] public partial class Edge { public const int Mine = OutputLength + Other.Theirs; } public class Other { public const int Theirs = Edge.Mine; }",
        "[KERNEL] public partial class Edge(int size) { } [KERNEL] public partial record Line(int Size);",
        "[KERNEL] public abstract unsafe partial class Edge<T, @int> where T : unmanaged, System.Enum { ~Edge() { } }",
        "namespace @namespace { public static partial class @class<@in> { [KERNEL] public ref partial struct @struct { } } }",
        """
        [KERNEL] public partial class Edge { }
        public static class Calls
        {
            public static void Run(float[] other)
            {
                float[] output = new float[Edge.OutputLength];
                Edge.Correlate(new float[2], stackalloc float[3], output);
                Edge.Correlate(output, new float[-1], new float[Edge.WeightLength]);
                Edge.Correlate(other, 3, new float[int.MaxValue], other, other);
                new Edge(new float[] { 1, 2 }, output).Forward(output, output);
                new Edge([1, .. other]).Forward(default, 3, 4, null);
            }
        }
        """,
    ];

    private const string Neighbour = "\npublic static class Sizes { public const int Endless = Endless + 1; public static int Of(int size) => size; }";

    /// <summary>Complete sources. Each place for a kernel contains a different declaration.</summary>
    public static Gen<string> Any { get; } =
        from host in Gen.OneOf(Hosts)
        from attributes in Attribute.Array[host.Split(Placeholder).Length - 1]
        select Filled(host, attributes);

    private static Gen<string> Option(Type attribute, Gen<string> value) => Gen.Frequency(
        (12, FittingOption),
        (8, Gen.Select(Gen.OneOf(OptionsOf(attribute)), value, (name, text) => $"{name} = {text}")),
        (1, Gen.Select(Gen.OneOf(OptionNames), value, (name, text) => $"{name} = {text}")),
        (1, Gen.Select(Gen.OneOf(ParameterNames), value, (name, text) => $"{name}: {text}")),
        (1, Gen.OneOf("Missing = 1", "Height", "Height =", "= 3", "Height == 3", "ref Height = 3", "out var x", "params 3", "@Height = 3", "\\u0048eight = 3", "Height = 3, Height = 3")));

    private static string[] OptionsOf(Type attribute) =>
        [.. attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => property.Name)];

    private static string Filled(string host, string[] attributes)
    {
        string source = string.Concat(host.Split(Placeholder).Select((text, index) => index == 0 ? text : attributes[index - 1] + text));
        return source + Neighbour;
    }
}
