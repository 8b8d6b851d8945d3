using System.IO.Compression;
using System.Text;

namespace ConvGen.Weights;

/// <summary>Weights in npz files and in folders of npy files. (NumPy, numpy.lib.format.)</summary>
public sealed class NumpyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("convgen-npy-");

    [Theory]
    [InlineData("<f4", new byte[] { 0, 0, 0xC0, 0xBF }, -1.5)]
    [InlineData(">f4", new byte[] { 0xBF, 0xC0, 0, 0 }, -1.5)]
    [InlineData("<f8", new byte[] { 0, 0, 0, 0, 0, 0, 0xF8, 0xBF }, -1.5)]
    [InlineData(">f8", new byte[] { 0xBF, 0xF8, 0, 0, 0, 0, 0, 0 }, -1.5)]
    [InlineData("<f2", new byte[] { 0, 0xBE }, -1.5)]
    [InlineData(">f2", new byte[] { 0xBE, 0 }, -1.5)]
    [InlineData("<i8", new byte[] { 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, -2)]
    [InlineData(">i4", new byte[] { 0xFF, 0xFF, 0xFF, 0xFE }, -2)]
    [InlineData("<u2", new byte[] { 0xFE, 0xFF }, 65534)]
    [InlineData("|i1", new byte[] { 0xFE }, -2)]
    [InlineData("|u1", new byte[] { 0xFE }, 254)]
    [InlineData("|b1", new byte[] { 1 }, 1)]
    public void Every_format_and_byte_order_is_converted(string description, byte[] data, double expected) =>
        Assert.Equal([expected], NetworkWeightsTests.Doubles(LoadFolder(("x", Npy(description, false, "(1,)", data))), "x", 1));

    [Fact]
    public void Column_major_order_becomes_row_major()
    {
        // The element at (i, j, k) of shape (2, 3, 2) is 100·i + 10·j + k; in column-major order, i is the fastest.
        byte[] data = [.. from k in Enumerable.Range(0, 2) from j in Enumerable.Range(0, 3) from i in Enumerable.Range(0, 2) select (byte)(100 * i + 10 * j + k)];

        double[] elements = NetworkWeightsTests.Doubles(LoadFolder(("x", Npy("|u1", true, "(2, 3, 2)", data))), "x", 12);

        Assert.Equal([0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121], elements);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_version_is_read(byte version) =>
        Assert.Equal([7.0], NetworkWeightsTests.Doubles(LoadFolder(("x", Npy("|u1", false, "()", [7], version))), "x", 1));

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void An_archive_is_read_from_any_stream(CompressionLevel compression)
    {
        byte[] archive = Npz(compression, ("Conv1.weight.npy", Npy("|u1", false, "(2, 2)", [1, 2, 3, 4])), ("Conv1.bias.npy", Npy("|u1", false, "(2,)", [5, 6])));
        using ForwardOnlyStream slow = new(archive);
        using MemoryStream later = new([0, .. archive]);
        later.ReadByte();

        Assert.All([NetworkWeightsTests.Load(archive), NetworkWeights.Load(slow), NetworkWeights.Load(later)], weights =>
        {
            Assert.Equal(["Conv1.bias", "Conv1.weight"], weights.Names.Order(StringComparer.Ordinal));
            Assert.Equal([2, 2], weights.Shape("Conv1.weight"));
            Assert.Equal([1, 2, 3, 4], NetworkWeightsTests.Doubles(weights, "Conv1.weight", 4));
        });
    }

    [Theory]
    [InlineData("<f4", "(2,)", 7, "The data has 8 bytes, but the data ends after 7")]
    [InlineData("<f4", "(2,)", 9, "there is data after the 8 bytes that a tensor of shape (2) needs")]
    [InlineData("<c8", "(1,)", 8, "the numbers have the format '<c8', but must have one of b1, f2, f4")]
    [InlineData("<f4", "(1000000, 1000000)", 4, "the shape is (1000000, 1000000), but a tensor must not exceed 2 GB")]
    [InlineData("<f4", "(99999999999,)", 4, "a number that fits in 31 bits was expected")]
    [InlineData("<f4", "(-1,)", 4, "a number that fits in 31 bits was expected")]
    [InlineData("<f4", "[1]", 4, "'(' was expected")]
    public void A_wrong_file_is_refused(string description, string shape, int dataLength, string message) => Assert.Contains(
        message,
        Assert.Throws<NetworkWeightsException>(() => LoadFolder(("x", Npy(description, false, shape, new byte[dataLength])))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': False}")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'more': 1}")]
    [InlineData("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,)}")]
    [InlineData("{'descr': '<f4', 'fortran_order': 0, 'shape': (1,)}")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} x")]
    [InlineData("{'descr': '<f4")]
    [InlineData("")]
    public void A_wrong_header_is_refused(string header) =>
        Assert.Contains("the npy header is not valid", Assert.Throws<NetworkWeightsException>(() => LoadFolder(("x", Npy(header, new byte[4], 1)))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_entry_that_inflates_to_more_than_its_shape_is_refused()
    {
        byte[] archive = Npz(CompressionLevel.Optimal, ("x.npy", Npy("|u1", false, "(1,)", new byte[50_000_000])));
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("there is data after the 1 bytes", Assert.Throws<NetworkWeightsException>(() => NetworkWeightsTests.Load(archive)).Message, StringComparison.Ordinal);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Mutated_archives_are_loaded_or_refused()
    {
        var random = new Random(2026);
        byte[] valid = Npz(CompressionLevel.Optimal, ("x.npy", Npy("<f4", true, "(2, 2)", new byte[16])), ("y.npy", Npy("|u1", false, "(3,)", new byte[3])));
        for (int i = 0; i < 3000; i++)
        {
            byte[] mutated = [.. valid];
            for (int flips = random.Next(1, 4); flips > 0; flips--)
            {
                mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
            }

            NetworkWeightsTests.AssertLoadedOrRefused(mutated);
            NetworkWeightsTests.AssertLoadedOrRefused(mutated[..random.Next(mutated.Length + 1)]);
        }
    }

    [Fact]
    public void A_folder_without_tensors_and_an_archive_with_other_files_are_refused()
    {
        Assert.Contains("does not contain any npy file", Assert.Throws<NetworkWeightsException>(() => NetworkWeights.Load(_folder.FullName)).Message, StringComparison.Ordinal);
        byte[] archive = Npz(CompressionLevel.Optimal, ("model/data.pkl", [1]));
        Assert.Contains("'model/data.pkl'", Assert.Throws<NetworkWeightsException>(() => NetworkWeightsTests.Load(archive)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private NetworkWeights LoadFolder(params (string Name, byte[] Content)[] files)
    {
        foreach ((string name, byte[] content) in files)
        {
            File.WriteAllBytes(Path.Combine(_folder.FullName, name + ".npy"), content);
        }

        return NetworkWeights.Load(_folder.FullName);
    }

    private static byte[] Npy(string description, bool isColumnMajor, string shape, byte[] data, byte version = 1) =>
        Npy($"{{'descr': '{description}', 'fortran_order': {(isColumnMajor ? "True" : "False")}, 'shape': {shape}, }}", data, version);

    private static byte[] Npy(string header, byte[] data, byte version)
    {
        byte[] text = Encoding.UTF8.GetBytes(header.Length == 0 ? "" : header + "\n");
        byte[] length = version == 1 ? BitConverter.GetBytes((ushort)text.Length) : BitConverter.GetBytes((uint)text.Length);
        return [0x93, .. "NUMPY"u8, version, 0, .. length, .. text, .. data];
    }

    private static byte[] Npz(CompressionLevel compression, params (string Name, byte[] Content)[] entries)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = archive.CreateEntry(name, compression).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
