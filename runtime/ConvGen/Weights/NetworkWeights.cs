using System.Buffers.Binary;

namespace ConvGen;

/// <summary>The trained numbers of a network: named tensors, read from a file or added one by one.</summary>
/// <remarks>
/// <para>
/// Files can have the formats safetensors (F64, F32, F16, BF16, integers and BOOL), npz (an archive of npy files), and folders of npy files, whose names are
/// those of the files without the extension. Numbers are converted to a network's element type when it reads them.
/// </para>
/// <para>
/// Nothing that a file claims is believed before it is checked: a wrong file throws a <see cref="NetworkWeightsException"/>, and needs no more memory than a
/// small multiple of its own size. A tensor has at most 2 GB; a file can be larger.
/// </para>
/// <para>
/// Sources: the safetensors format, https://github.com/huggingface/safetensors; NumPy, numpy.lib.format, versions 1.0 to 3.0.
/// </para>
/// </remarks>
public sealed class NetworkWeights
{
    private readonly Dictionary<string, StoredTensor> _tensors;

    /// <summary>Initializes a new instance without tensors.</summary>
    public NetworkWeights()
        : this([])
    {
    }

    internal NetworkWeights(Dictionary<string, StoredTensor> tensors) => _tensors = tensors;

    /// <summary>Gets the names of the tensors.</summary>
    public IReadOnlyCollection<string> Names => _tensors.Keys;

    /// <summary>Reads weights from a file, or from a folder of npy files.</summary>
    /// <param name="path">The path of a safetensors file, an npz file or a folder. A file is recognized by its content.</param>
    /// <exception cref="NetworkWeightsException">The file is not valid.</exception>
    /// <exception cref="FileNotFoundException">There is neither a file nor a folder with this path.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NetworkWeights Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            return new(NumpyFolder.Read(path));
        }

        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is neither a file nor a folder '{path}'.", path);
        }

        using FileStream stream = File.OpenRead(path);
        return Load(new WeightsStream(stream, $"'{path}'"));
    }

    /// <summary>Reads weights from a stream that contains a safetensors or an npz file, from its current position to its end.</summary>
    /// <param name="stream">The stream. It is read once, forward only, and stays open. An npz file is buffered if the stream cannot seek.</param>
    /// <exception cref="NetworkWeightsException">The content is not valid.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static NetworkWeights Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Load(new WeightsStream(stream, "The stream"));
    }

    /// <summary>Adds a tensor.</summary>
    /// <param name="name">Its name, such as <c>Conv1.weight</c>.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="values">Its elements, row-major.</param>
    /// <exception cref="ArgumentException">
    /// There is a tensor with this name, an extent is negative, or the number of elements is not the product of the extents.
    /// </exception>
    public void Add(string name, ReadOnlySpan<int> shape, ReadOnlySpan<float> values)
    {
        byte[] data = New(name, shape, values.Length, StoredFormat.F32);
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(data.AsSpan(i * sizeof(float)), values[i]);
        }
    }

    /// <inheritdoc cref="Add(string, ReadOnlySpan{int}, ReadOnlySpan{float})"/>
    public void Add(string name, ReadOnlySpan<int> shape, ReadOnlySpan<double> values)
    {
        byte[] data = New(name, shape, values.Length, StoredFormat.F64);
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(data.AsSpan(i * sizeof(double)), values[i]);
        }
    }

    /// <summary>Gets the shape of a tensor.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is no tensor with this name.</exception>
    public IReadOnlyList<int> Shape(string name) => Array.AsReadOnly(Tensor(name).Shape);

    /// <summary>Copies the elements of a tensor, converted to single precision.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="destination">The span that receives the elements, row-major.</param>
    /// <exception cref="ArgumentException">The span does not have as many elements as the tensor.</exception>
    /// <exception cref="KeyNotFoundException">There is no tensor with this name.</exception>
    public void CopyTo(string name, Span<float> destination)
    {
        StoredTensor tensor = Tensor(name);
        CompilerServices.Spans.RequireLength(destination.Length, tensor.Length, nameof(destination));
        tensor.CopyTo(destination);
    }

    /// <summary>Copies the elements of a tensor, converted to double precision.</summary>
    /// <inheritdoc cref="CopyTo(string, Span{float})"/>
    public void CopyTo(string name, Span<double> destination)
    {
        StoredTensor tensor = Tensor(name);
        CompilerServices.Spans.RequireLength(destination.Length, tensor.Length, nameof(destination));
        tensor.CopyTo(destination);
    }

    /// <summary>Writes a safetensors file. Equal tensors give equal bytes, whatever the order in which they were added.</summary>
    /// <param name="path">The path of the file, which is overwritten if it exists.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        using FileStream stream = File.Create(path);
        Save(stream);
    }

    /// <summary>Writes the content of a safetensors file to a stream. Equal tensors give equal bytes, whatever the order in which they were added.</summary>
    /// <param name="stream">The stream. It stays open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SafetensorsWriter.Write(_tensors, stream);
    }

    internal StoredTensor? Find(string name) => _tensors.GetValueOrDefault(name);

    internal static NetworkWeights Load(WeightsStream stream)
    {
        byte[] start = stream.Read(SafetensorsReader.LengthSize, "The beginning of the file");
        return new(NumpyArchive.Begins(start) ? NumpyArchive.Read(stream, start) : SafetensorsReader.Read(stream, start));
    }

    private byte[] New(string name, ReadOnlySpan<int> shape, int length, StoredFormat format)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        foreach (int extent in shape)
        {
            if (extent < 0)
            {
                throw new ArgumentException($"The shape of '{name}' is {StoredTensor.Text(shape)}, but an extent must not be negative.", nameof(shape));
            }
        }

        if (TensorSize.Of(shape, format) is not int bytes || bytes / format.Size() != length)
        {
            throw new ArgumentException(
                $"'{name}' has {length} elements, but the product of its shape {StoredTensor.Text(shape)} is different.", nameof(shape));
        }

        byte[] data = new byte[bytes];
        return _tensors.TryAdd(name, new(format, shape.ToArray(), data)) ? data : throw new ArgumentException($"There already is a tensor '{name}'.", nameof(name));
    }

    private StoredTensor Tensor(string name) =>
        Find(name) ?? throw new KeyNotFoundException($"There is no tensor '{name}'. Names lists all {_tensors.Count} of them.");
}
