using System.Text;

namespace ConvGen.Generator.Tests.Containers;

/// <summary>The names of generated files, which people search for and which are written to disk.</summary>
public sealed class HintNameTests
{
    private const int LongestFileName = 255;

    private const string Kernel = "[Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]";

    [Theory]
    [InlineData("[KERNEL] public partial class Edge { }", "Edge.g.cs")]
    [InlineData("namespace A.B { public partial struct C { [KERNEL] public partial class Edge { } } }", "A.B.C.Edge.g.cs")]
    [InlineData("public partial class Outer<T> { [KERNEL] public partial class Edge<U, V> { } }", "Outer-1.Edge-2.g.cs")]
    [InlineData("namespace @event { [KERNEL] public partial class @class { } }", "event.class.g.cs")]
    public void A_file_is_named_after_its_type(string source, string name) => Assert.Equal([name], Names(source));

    [Fact]
    public void Names_are_told_apart_without_regard_to_case()
    {
        string[] names = Names("[KERNEL] public partial class Edge { } [KERNEL] public partial class EDGE { } [KERNEL] public partial class Other { }");

        Assert.Equal(3, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("Other.g.cs", names);
    }

    [Theory]
    [InlineData('E')]
    [InlineData('ß')]
    [InlineData('畳')]
    public void A_name_fits_every_file_system(char letter)
    {
        string name = Assert.Single(Names($"namespace {new string(letter, 90)} {{ [KERNEL] public partial class {new string(letter, 300)} {{ }} }}"));

        Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, LongestFileName);
        Assert.InRange(name.Length, 1, 150);
    }

    private static string[] Names(string source) =>
        [.. KernelCompilation.Run(source.Replace("[KERNEL]", Kernel, StringComparison.Ordinal)).Files.Select(file => file.HintName)];
}
