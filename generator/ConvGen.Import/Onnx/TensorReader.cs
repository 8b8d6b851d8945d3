namespace ConvGen.Import.Onnx;

/// <summary>Reads a constant tensor (TensorProto).</summary>
internal static class TensorReader
{
    private const int InAnotherFile = 1;

    /// <summary>Reads a tensor.</summary>
    public static OnnxTensor Tensor(MessageReader message)
    {
        List<long> dimensions = [], shortIntegers = [], longIntegers = [];
        List<float> singles = [];
        List<double> doubles = [];
        Dictionary<string, string> external = new(StringComparer.Ordinal);
        ReadOnlyMemory<byte> raw = default;
        string name = "";
        long type = 0, location = 0;
        while (message.Next())
        {
            switch (message.Field)
            {
                case 1: message.Integers(dimensions); break;
                case 2: type = message.Integer(); break;
                case 4: message.Singles(singles); break;
                case 5: message.Integers(shortIntegers); break;
                case 7: message.Integers(longIntegers); break;
                case 8: name = message.Text(); break;
                case 9: raw = message.Bytes(); break;
                case 10: message.Doubles(doubles); break;
                case 11: message.Integers(longIntegers); break;
                case 13: Entry(message.Message(), external); break;
                case 14: location = message.Integer(); break;
                default: message.Skip(); break;
            }
        }

        return new(name, type is > 0 and <= int.MaxValue ? (int)type : 0, dimensions)
        {
            Raw = raw,
            Singles = singles,
            Doubles = doubles,
            ShortIntegers = shortIntegers,
            LongIntegers = longIntegers,
            External = location == InAnotherFile ? external : null,
        };
    }

    private static void Entry(MessageReader message, Dictionary<string, string> entries)
    {
        string key = "", value = "";
        while (message.Next())
        {
            switch (message.Field)
            {
                case 1: key = message.Text(); break;
                case 2: value = message.Text(); break;
                default: message.Skip(); break;
            }
        }

        entries[key] = value;
    }
}
