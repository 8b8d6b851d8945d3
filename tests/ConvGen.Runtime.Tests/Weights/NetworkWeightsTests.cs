using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ConvGen.Weights;

/// <summary>Weights in safetensors files.</summary>
public sealed class NetworkWeightsTests
{
    [Fact]
    public void What_is_saved_is_loaded()
    {
        NetworkWeights weights = new();
        weights.Add("Conv1.weight", [2, 1, 1, 3], [1f, -2.5f, float.NaN, float.PositiveInfinity, 1e-45f, -0f]);
        weights.Add("Conv1.bias", [2], [0.1, -1e300]);
        weights.Add("scalar", [], [7f]);
        weights.Add("empty", [3, 0], (ReadOnlySpan<float>)[]);

        NetworkWeights loaded = Load(Saved(weights));

        Assert.Equal(["Conv1.bias", "Conv1.weight", "empty", "scalar"], loaded.Names.Order(StringComparer.Ordinal));
        Assert.Equal([2, 1, 1, 3], loaded.Shape("Conv1.weight"));
        Assert.Equal([1f, -2.5f, float.NaN, float.PositiveInfinity, 1e-45f, -0f], Singles(loaded, "Conv1.weight", 6));
        Assert.Equal([0.1, -1e300], Doubles(loaded, "Conv1.bias", 2));
        Assert.Equal([7f], Singles(loaded, "scalar", 1));
        Assert.Empty(Singles(loaded, "empty", 0));
    }

    [Fact]
    public void Equal_tensors_give_equal_bytes_in_any_order_and_culture()
    {
        byte[] expected = Saved(Of(("b", 2f), ("a", 1f)));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-EG") { NumberFormat = { NegativeSign = "~" } };

            Assert.Equal(expected, Saved(Of(("a", 1f), ("b", 2f))));
            Assert.Equal([1f], Singles(Load(expected), "a", 1));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        // The format: the header's length, the header padded to a multiple of 8, the data.
        const string Header = """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""";
        Assert.Equal(File(Header.PadRight((Header.Length + 7) / 8 * 8), [0, 0, 128, 63, 0, 0, 0, 64]), expected);
    }

    [Fact]
    public void Larger_elements_are_saved_first_so_that_all_are_aligned()
    {
        NetworkWeights weights = new();
        weights.Add("a", [1], [1f]);
        weights.Add("b", [1], [2.0]);

        byte[] saved = Saved(weights);

        Assert.Contains(
            """{"b":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}""",
            Encoding.UTF8.GetString(saved),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_shape_cannot_be_changed_from_outside()
    {
        NetworkWeights weights = Of(("a", 1f));

        Assert.IsNotType<int[]>(weights.Shape("a"));
        Assert.Throws<NotSupportedException>(() => ((IList<int>)weights.Shape("a"))[0] = 2);
    }

    [Fact]
    public void Half_precision_is_widened_exactly()
    {
        ushort[] bits = [.. Enumerable.Range(0, 1 << 16).Select(value => (ushort)value)];
        byte[] data = [.. bits.SelectMany(BitConverter.GetBytes)];

        float[] halves = Singles(Load(One("F16", "[65536]", data)), "x", bits.Length);
        float[] shorts = Singles(Load(One("BF16", "[65536]", data)), "x", bits.Length);

        Assert.Equal(bits.Select(value => (float)BitConverter.UInt16BitsToHalf(value)), halves);
        Assert.Equal(bits.Select(value => BitConverter.UInt32BitsToSingle((uint)value << 16)), shorts);
    }

    [Theory]
    [InlineData("I64", new byte[] { 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, -2)]
    [InlineData("U64", new byte[] { 0, 0, 0, 0, 0, 0, 0, 0x80 }, 9223372036854775808.0)]
    [InlineData("I32", new byte[] { 0xFE, 0xFF, 0xFF, 0xFF }, -2)]
    [InlineData("U32", new byte[] { 0xFE, 0xFF, 0xFF, 0xFF }, 4294967294.0)]
    [InlineData("I16", new byte[] { 0xFE, 0xFF }, -2)]
    [InlineData("U16", new byte[] { 0xFE, 0xFF }, 65534)]
    [InlineData("I8", new byte[] { 0xFE }, -2)]
    [InlineData("U8", new byte[] { 0xFE }, 254)]
    [InlineData("BOOL", new byte[] { 1 }, 1)]
    [InlineData("F64", new byte[] { 0, 0, 0, 0, 0, 0, 0xF8, 0xBF }, -1.5)]
    public void Every_format_is_converted(string format, byte[] data, double expected) =>
        Assert.Equal([expected], Doubles(Load(One(format, "[1]", data)), "x", 1));

    [Fact]
    public void A_stream_is_read_forward_only_from_its_position_and_stays_open()
    {
        using ForwardOnlyStream stream = new([9, 9, .. Saved(Of(("a", 1f)))]);
        stream.ReadExactly(new byte[2]);

        NetworkWeights loaded = NetworkWeights.Load(stream);

        Assert.Equal([1f], Singles(loaded, "a", 1));
        Assert.True(stream.CanRead);
    }

    [Theory]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4, "the data of 'x' goes from 0 to 4, but F32 numbers of shape (2) are 8 bytes")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "the data of 'x' begins at 4, but must begin at 0")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"y":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}""", 8, "the data of 'y' begins at 2, but must begin at 4")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 3, "The data of 'x' has 4 bytes, but the data ends after 3; the file is probably truncated")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 5, "there is data after the 4 bytes that the header describes")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "the header describes 'x' twice")]
    [InlineData("""{"x":{"dtype":"F4","shape":[1],"data_offsets":[0,4]}}""", 4, "'x' has the format 'F4', but must have one of F64, F32")]
    [InlineData("""{"x":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", 4, "'x' has the shape (-1)")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2000000000,2000000000,2000000000],"data_offsets":[0,4]}}""", 4, "a tensor must not exceed 2 GB")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}}""", 4, "the data of 'x' goes from -4 to 0")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,9223372036854775807]}}""", 4, "the data of 'x' goes from 0 to 9223372036854775807")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1]}}""", 4, "the header describes 'x' without its 'dtype', 'shape' and two 'data_offsets'")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}""", 4, "the header is not a valid JSON description of tensors")]
    [InlineData("""{"x":[1]}""", 4, "the header is not a valid JSON description of tensors")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} {}""", 4, "the header is not a valid JSON description of tensors")]
    [InlineData("""["x"]""", 0, "the header is not a valid JSON description of tensors")]
    [InlineData("{ ", 0, "the header is not a valid JSON description of tensors")]
    public void A_wrong_file_is_refused(string header, int dataLength, string message)
    {
        NetworkWeightsException exception = Assert.Throws<NetworkWeightsException>(() => Load(File(header, new byte[dataLength])));

        Assert.StartsWith("The stream: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Throws<NetworkWeightsException>(() => Load(File($$"""{"__metadata__":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""", [])));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000_001)]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    public void A_header_that_claims_an_impossible_length_is_refused(long length)
    {
        byte[] file = new byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(file, length);

        Assert.Contains("neither a safetensors file nor an npz file", Assert.Throws<NetworkWeightsException>(() => Load(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"x":{"dtype":"F32","shape":[500000000],"data_offsets":[0,2000000000]}}""", -1)]
    [InlineData("{", 99_999_999)]
    public void Nothing_is_allocated_for_bytes_that_do_not_exist(string header, long claimed)
    {
        byte[] file = File(header, new byte[100]);
        if (claimed >= 0)
        {
            BinaryPrimitives.WriteInt64LittleEndian(file, claimed);
        }

        foreach (Func<Stream> stream in (Func<Stream>[])[() => new MemoryStream(file), () => new ForwardOnlyStream(file)])
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Throws<NetworkWeightsException>(() => NetworkWeights.Load(stream()));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        }
    }

    [Fact]
    public void Mutated_files_are_loaded_or_refused()
    {
        var random = new Random(2026);
        byte[] valid = Saved(Of(("Conv1.weight", 1f), ("Conv1.bias", 2f)));
        for (int i = 0; i < 5000; i++)
        {
            byte[] mutated = [.. valid];
            for (int flips = random.Next(1, 4); flips > 0; flips--)
            {
                mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
            }

            AssertLoadedOrRefused(mutated[..random.Next(mutated.Length + 1)]);
            AssertLoadedOrRefused(mutated);
        }
    }

    [Fact]
    public void Wrong_tensors_cannot_be_added()
    {
        NetworkWeights weights = Of(("a", 1f));

        Assert.Contains("'b' has 3 elements, but the product of its shape (2, 2) is different", Assert.Throws<ArgumentException>(() => weights.Add("b", [2, 2], [1f, 2f, 3f])).Message, StringComparison.Ordinal);
        Assert.Contains("must not be negative", Assert.Throws<ArgumentException>(() => weights.Add("b", [-1], [1f])).Message, StringComparison.Ordinal);
        Assert.Contains("There already is a tensor 'a'", Assert.Throws<ArgumentException>(() => weights.Add("a", [1], [1f])).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => weights.Shape("b"));
        Assert.Throws<ArgumentException>(() => weights.CopyTo("a", new float[2]));
    }

    [Fact]
    public void A_path_without_a_file_is_named() =>
        Assert.Contains("'nowhere.safetensors'", Assert.Throws<FileNotFoundException>(() => NetworkWeights.Load("nowhere.safetensors")).Message, StringComparison.Ordinal);

    internal static void AssertLoadedOrRefused(byte[] file)
    {
        try
        {
            Load(file);
        }
        catch (NetworkWeightsException)
        {
        }
    }

    internal static NetworkWeights Load(byte[] file)
    {
        using MemoryStream stream = new(file);
        return NetworkWeights.Load(stream);
    }

    internal static double[] Doubles(NetworkWeights weights, string name, int length)
    {
        double[] values = new double[length];
        weights.CopyTo(name, values);
        return values;
    }

    private static float[] Singles(NetworkWeights weights, string name, int length)
    {
        float[] values = new float[length];
        weights.CopyTo(name, values);
        return values;
    }

    private static NetworkWeights Of(params (string Name, float Value)[] tensors)
    {
        NetworkWeights weights = new();
        foreach ((string name, float value) in tensors)
        {
            weights.Add(name, [1], [value]);
        }

        return weights;
    }

    private static byte[] Saved(NetworkWeights weights)
    {
        using MemoryStream stream = new();
        weights.Save(stream);
        return stream.ToArray();
    }

    private static byte[] One(string format, string shape, byte[] data) =>
        File($$$"""{"x":{"dtype":"{{{format}}}","shape":{{{shape}}},"data_offsets":[0,{{{data.Length}}}]},"__metadata__":{"format":"pt"}}""", data);

    private static byte[] File(string header, byte[] data) => [.. BitConverter.GetBytes((long)Encoding.UTF8.GetByteCount(header)), .. Encoding.UTF8.GetBytes(header), .. data];
}
