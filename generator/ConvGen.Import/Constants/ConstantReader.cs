using System.Buffers.Binary;
using System.Collections.Immutable;
using ConvGen.Import.Onnx;

namespace ConvGen.Import.Constants;

/// <summary>Reads the elements of a model's constant tensors.</summary>
/// <param name="external">Reads elements that are in other files.</param>
internal sealed class ConstantReader(ExternalData external)
{
    /// <summary>Reads a tensor.</summary>
    /// <exception cref="InvalidDataException">The tensor is not valid.</exception>
    /// <exception cref="RefusedException">Its type is not supported.</exception>
    public Constant Read(OnnxTensor tensor)
    {
        ImmutableArray<int> dimensions = Dimensions.Of(tensor.Dimensions, $"the tensor '{tensor.Name}'");
        Elements elements = new(tensor, dimensions, external);
        return (TensorType)tensor.ElementType switch
        {
            TensorType.Float => Constant.Of(
                dimensions, elements.Decode(sizeof(float), BinaryPrimitives.ReadSingleLittleEndian, tensor.Singles, number => number), tensor.Name),
            TensorType.Double => Constant.Of(
                dimensions, elements.Decode(sizeof(double), BinaryPrimitives.ReadDoubleLittleEndian, tensor.Doubles, number => number), tensor.Name),
            TensorType.Float16 => Constant.Of(
                dimensions,
                elements.Decode(sizeof(ushort), bytes => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes), tensor.ShortIntegers, Half),
                tensor.Name),
            TensorType.BFloat16 => Constant.Of(
                dimensions,
                elements.Decode(sizeof(ushort), bytes => BFloat16(BinaryPrimitives.ReadUInt16LittleEndian(bytes)), tensor.ShortIntegers, BFloat16),
                tensor.Name),
            TensorType.Int64 => Integers(elements, sizeof(long), BinaryPrimitives.ReadInt64LittleEndian, tensor.LongIntegers),
            TensorType.UInt64 => Integers(elements, sizeof(ulong), bytes => (long)BinaryPrimitives.ReadUInt64LittleEndian(bytes), tensor.LongIntegers),
            TensorType.UInt32 => Integers(elements, sizeof(uint), bytes => BinaryPrimitives.ReadUInt32LittleEndian(bytes), tensor.LongIntegers),
            TensorType.Int32 => Integers(elements, sizeof(int), bytes => BinaryPrimitives.ReadInt32LittleEndian(bytes), tensor.ShortIntegers),
            TensorType.Int16 => Integers(elements, sizeof(short), bytes => BinaryPrimitives.ReadInt16LittleEndian(bytes), tensor.ShortIntegers),
            TensorType.UInt16 => Integers(elements, sizeof(ushort), bytes => BinaryPrimitives.ReadUInt16LittleEndian(bytes), tensor.ShortIntegers),
            TensorType.Int8 => Integers(elements, sizeof(sbyte), bytes => (sbyte)bytes[0], tensor.ShortIntegers),
            TensorType.UInt8 => Integers(elements, sizeof(byte), bytes => bytes[0], tensor.ShortIntegers),
            TensorType.Bool => Integers(elements, sizeof(bool), bytes => bytes[0], tensor.ShortIntegers, ElementType.Boolean),
            TensorType type => throw new RefusedException($"the tensor '{tensor.Name}' has elements of the type {type}, which is not supported"),
        };

        Constant Integers(Elements elements, int size, ReadOnlySpanFunc<byte, long> read, IReadOnlyList<long> listed, ElementType type = ElementType.Integer) =>
            Constant.Of(dimensions, elements.Decode(size, read, listed, number => number), type, tensor.Name);
    }

    private static float Half(long bits) => (float)BitConverter.UInt16BitsToHalf((ushort)bits);

    private static float BFloat16(long bits) => BitConverter.UInt32BitsToSingle((uint)(ushort)bits << 16);

    /// <summary>The elements of a tensor: bytes, or numbers that the file lists.</summary>
    private sealed class Elements(OnnxTensor tensor, ImmutableArray<int> dimensions, ExternalData external)
    {
        private readonly int _length = Dimensions.Length(dimensions);

        public TResult[] Decode<TListed, TResult>(
            int size, ReadOnlySpanFunc<byte, TResult> read, IReadOnlyList<TListed> listed, Func<TListed, TResult> convert)
        {
            ReadOnlyMemory<byte> bytes = tensor.External is null ? tensor.Raw : external.Read(tensor, (long)_length * size);
            if (bytes.IsEmpty)
            {
                Require(listed.Count);
                return [.. listed.Select(convert)];
            }

            Require(bytes.Length % size == 0 ? bytes.Length / size : 0);
            TResult[] elements = new TResult[_length];
            for (int i = 0; i < elements.Length; i++)
            {
                elements[i] = read(bytes.Span.Slice(i * size, size));
            }

            return elements;
        }

        private void Require(int actual)
        {
            if (actual != _length)
            {
                throw new InvalidDataException(
                    $"the tensor '{tensor.Name}' with the dimensions {Dimensions.Text(dimensions)} must have {_length} elements, but the file has {actual}");
            }
        }
    }

    private delegate TResult ReadOnlySpanFunc<T, TResult>(ReadOnlySpan<T> span);
}
