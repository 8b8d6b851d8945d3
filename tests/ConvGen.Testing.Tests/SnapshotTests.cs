namespace ConvGen.Testing.Tests;

public sealed class SnapshotTests : IDisposable
{
    private static readonly GeneratedFile Edge = new("Edge.g.cs", "// ConvGen 0.1.0\nclass Edge;\n");

    private readonly string _folder = Directory.CreateTempSubdirectory("convgen-snapshots-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_new_file_is_received_and_fails()
    {
        SnapshotMismatchException mismatch = await Assert.ThrowsAsync<SnapshotMismatchException>(() => Verify(Edge));

        Assert.Contains("Tests.Case#Edge.g.received.cs", mismatch.Message, StringComparison.Ordinal);
        Assert.Contains("Tests.Case#Edge.g.verified.cs", mismatch.Message, StringComparison.Ordinal);
        Assert.Equal("//HintName: Edge.g.cs\n// ConvGen {version}\nclass Edge;\n", Read("Tests.Case#Edge.g.received.cs"));
    }

    [Fact]
    public async Task A_copy_of_the_received_file_is_accepted_and_the_received_file_goes()
    {
        await Assert.ThrowsAsync<SnapshotMismatchException>(() => Verify(Edge));
        File.Copy(PathOf("Tests.Case#Edge.g.received.cs"), PathOf("Tests.Case#Edge.g.verified.cs"));

        await Verify(Edge);

        Assert.Equal([PathOf("Tests.Case#Edge.g.verified.cs")], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("//HintName: Edge.g.cs\r\n// ConvGen {version}\r\nclass Edge;\r\n")]
    [InlineData("\uFEFF//HintName: Edge.g.cs\n// ConvGen {version}\nclass Edge;\n")]
    public async Task Line_ends_and_the_byte_order_mark_of_a_checkout_do_not_matter(string verified)
    {
        Write("Tests.Case#Edge.g.verified.cs", verified);

        await Verify(Edge);
    }

    [Fact]
    public async Task A_change_names_the_first_line_that_differs()
    {
        Write("Tests.Case#Edge.g.verified.cs", "//HintName: Edge.g.cs\n// ConvGen {version}\nclass Corner;\n");

        SnapshotMismatchException mismatch = await Assert.ThrowsAsync<SnapshotMismatchException>(() => Verify(Edge));

        Assert.Contains("line 3", mismatch.Message, StringComparison.Ordinal);
        Assert.Contains("received | class Edge;", mismatch.Message, StringComparison.Ordinal);
        Assert.Contains("verified | class Corner;", mismatch.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_of_a_file_no_longer_generated_fails()
    {
        Write("Tests.Case#Edge.g.verified.cs", "//HintName: Edge.g.cs\n");

        SnapshotMismatchException mismatch = await Assert.ThrowsAsync<SnapshotMismatchException>(() => Verify());

        Assert.Contains("No longer generated", mismatch.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_snapshots_of_other_tests_and_cases_are_left_alone()
    {
        Write("Tests.CaseOfAnother#Edge.g.verified.cs", "//HintName: Edge.g.cs\n");
        Write("Tests.Case_stride=2#Edge.g.verified.cs", "//HintName: Edge.g.cs\n");

        await Verify();
    }

    [Fact]
    public void The_arguments_of_a_theory_are_part_of_the_name()
    {
        var name = SnapshotName.Of(PathOf("Tests.cs"), "Case", [("stride", 2), ("slope", 0.5f), ("element", "a/b#c"), ("bias", null)]);

        Assert.Equal("Tests.Case_stride=2_slope=0.5_element=a-b-c_bias=null", name.Prefix);
    }

    [Theory]
    [InlineData("""[GeneratedCode("ConvGen.Generator", "0.1.0.0")]""", """[GeneratedCode("ConvGen.Generator", "{version}")]""")]
    [InlineData("// Written by ConvGen 1.2.3-beta.4+5f6e7d.", "// Written by ConvGen {version}.")]
    [InlineData("using ConvGen; // 3.5 times 2", "using ConvGen; // 3.5 times 2")]
    public void The_version_is_scrubbed_and_no_other_number(string text, string scrubbed) =>
        Assert.Equal("//HintName: A.cs\n" + scrubbed, SnapshotText.Of(new GeneratedFile("A.cs", text)));

    private Task Verify(params GeneratedFile[] files) => Snapshot.Verify(files, SnapshotName.Of(PathOf("Tests.cs"), "Case", []));

    private string PathOf(string file) => Path.Combine(_folder, file);

    private string Read(string file) => File.ReadAllText(PathOf(file));

    private void Write(string file, string text) => File.WriteAllText(PathOf(file), text);
}
