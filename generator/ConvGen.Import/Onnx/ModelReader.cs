using Google.Protobuf;

namespace ConvGen.Import.Onnx;

/// <summary>Reads the bytes of an ONNX file.</summary>
/// <remarks>The numbers of the fields are those of onnx.proto3, https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3.</remarks>
internal static class ModelReader
{
    /// <summary>Reads a model.</summary>
    /// <param name="file">The content of the file.</param>
    /// <exception cref="InvalidDataException">The content is not a model.</exception>
    public static OnnxModel Read(byte[] file)
    {
        try
        {
            return Model(MessageReader.Of(file));
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw new InvalidDataException("its protobuf encoding is damaged or cut off", exception);
        }
    }

    private static OnnxModel Model(MessageReader message)
    {
        string producer = "";
        Dictionary<string, long> opsets = [];
        OnnxGraph? graph = null;
        List<string> functions = [];
        while (message.Next())
        {
            switch (message.Field)
            {
                case 2: producer = message.Text(); break;
                case 7: graph = GraphReader.Graph(message.Message()); break;
                case 8: Opset(message.Message(), opsets); break;
                case 25: functions.Add(FunctionName(message.Message())); break;
                default: message.Skip(); break;
            }
        }

        if (graph is null)
        {
            throw new InvalidDataException("it has no graph");
        }

        if (opsets.Count == 0)
        {
            throw new InvalidDataException("it does not say which operator set it uses");
        }

        return new(producer, opsets, graph, functions);
    }

    private static void Opset(MessageReader message, Dictionary<string, long> opsets)
    {
        string domain = "";
        long version = 0;
        while (message.Next())
        {
            switch (message.Field)
            {
                case 1: domain = GraphReader.Domain(message.Text()); break;
                case 2: version = message.Integer(); break;
                default: message.Skip(); break;
            }
        }

        opsets[domain] = version;
    }

    private static string FunctionName(MessageReader message)
    {
        string name = "";
        while (message.Next())
        {
            switch (message.Field)
            {
                case 1: name = message.Text(); break;
                default: message.Skip(); break;
            }
        }

        return name;
    }
}
