namespace ConvGen.Import.Tests.Files;

/// <summary>Tensors in other files than the model.</summary>
public sealed class ExternalDataTests : IDisposable
{
    private const string Name = "weights.bin";

    private readonly ModelFolder _folder = new();

    private static OnnxTensor Weights => OnnxTensor.Of([3, 2, 1, 1], [1, 2, 3, 4, 5, 6]);

    [Theory]
    [InlineData(0, 24)]
    [InlineData(8, 24)]
    [InlineData(0, null)]
    public void The_elements_are_read_from_their_place(int offset, int? length)
    {
        _folder.Write(Name, [.. new byte[offset], .. Weights.Raw]);
        ImportedNetwork network = Import([("location", Name), ("offset", $"{offset}"), .. length is null ? [] : new[] { ("length", $"{length}") }]);
        ImportedNetwork same = _folder.Import(Model(Weights), new());
        Assert.Equal(same.Source, network.Source);
        Assert.Equal(Bytes(same), Bytes(network));
    }

    [Theory]
    [InlineData("../outside.bin")]
    [InlineData("folder/../../outside.bin")]
    [InlineData("/etc/hostname")]
    [InlineData("C:\\Windows\\win.ini")]
    [InlineData("..\\outside.bin")]
    [InlineData("missing.bin")]
    [InlineData("")]
    [InlineData(".")]
    public void A_file_outside_the_folder_or_a_missing_one_is_refused(string location) => AssertRefused(("location", location));

    [Theory]
    [InlineData("4", "24")]
    [InlineData("25", "24")]
    [InlineData("-1", "24")]
    [InlineData("0", "-24")]
    [InlineData("0", "20")]
    [InlineData("0", "9223372036854775807")]
    [InlineData("9223372036854775807", "24")]
    [InlineData("zero", "24")]
    public void A_place_that_the_file_does_not_have_is_refused(string offset, string length)
    {
        _folder.Write(Name, Weights.Raw);
        AssertRefused(("location", Name), ("offset", offset), ("length", length));
    }

    [Fact]
    public void A_tensor_that_does_not_say_where_it_is_is_refused() => AssertRefused();

    [Fact]
    public void A_link_that_leads_out_of_the_folder_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Creating links needs a privilege on Windows.");
        using ModelFolder other = new();
        File.CreateSymbolicLink(Path.Combine(_folder.Path, Name), other.Write("secret.bin", Weights.Raw));
        AssertRefused(("location", Name));
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Model(OnnxTensor weights)
    {
        OnnxGraph graph = new(13);
        graph.AddInput("x", 1, 2, 4, 4);
        graph.Add("Conv", "y", ["x", graph.Add("w", weights)]);
        graph.AddOutput("y");
        return graph.Write();
    }

    private static byte[] Bytes(ImportedNetwork network)
    {
        using MemoryStream stream = new();
        network.Weights.Save(stream);
        return stream.ToArray();
    }

    private ImportedNetwork Import(params IReadOnlyList<(string, string)> entries) =>
        _folder.Import(Model(Weights with { Storage = OnnxStorage.External, External = entries }));

    private void AssertRefused(params IReadOnlyList<(string, string)> entries)
    {
        ImportException refused = Assert.Throws<ImportException>(() => Import(entries));
        Assert.DoesNotContain('\n', refused.Message);
    }
}
