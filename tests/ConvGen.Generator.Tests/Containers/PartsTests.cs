namespace ConvGen.Generator.Tests.Containers;

/// <summary>A type with several parts in several files is one type.</summary>
public sealed class PartsTests
{
    public static TheoryData<string> Settings { get; } = [.. ConsumerSettings.All.Keys];

    [Theory]
    [MemberData(nameof(Settings))]
    public void The_attribute_may_stand_on_any_part(string settings)
    {
        string[] parts =
        [
            "namespace Filters { [KERNEL] public partial class Edge { } PROBE(Edge) }",
            "namespace Filters { public partial class Edge { public int Size { get { return WeightLength; } } } }",
            "namespace Filters { partial class Edge : System.IDisposable { public void Dispose() { } } }",
        ];

        Consumer.BuildsAndRuns(Files(parts), ConsumerSettings.All[settings]);
        Consumer.BuildsAndRuns(Files([.. parts.Reverse()]), ConsumerSettings.All[settings]);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Containers_may_have_parts_too(string settings) => Consumer.BuildsAndRuns(
        Files(
            "public partial class Outer<T> { [KERNEL] public partial class First { } }",
            "public partial class Outer<T> where T : class { [KERNEL] public partial class Second { } }",
            "PROBE(Outer<string>.First)"),
        ConsumerSettings.All[settings]);

    [Fact]
    public void The_order_of_the_files_changes_nothing_in_the_code()
    {
        SourceFile[] files = Files(
            "namespace B { [KERNEL] public partial class Edge { } }",
            "namespace A { [KERNEL] public partial class Edge { } [KERNEL] public partial class EDGE { } }",
            "namespace A { [KERNEL] public partial class Corner { } }");

        Assert.Equal(KernelCompilation.Run(files).Files, KernelCompilation.Run([.. files.Reverse()]).Files);
    }

    private static SourceFile[] Files(params string[] sources) =>
        [.. sources.Select((source, index) => new SourceFile($"Part{(char)('A' + index)}.cs", new KernelHost(source).Text))];
}
