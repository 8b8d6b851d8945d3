namespace ConvGen.Import.Onnx;

/// <summary>Reads a graph and its nodes.</summary>
internal static class GraphReader
{
    /// <summary>Reads a graph (GraphProto).</summary>
    public static OnnxGraph Graph(MessageReader message)
    {
        List<OnnxNode> nodes = [];
        List<OnnxTensor> initializers = [];
        List<OnnxValue> inputs = [], outputs = [];
        while (message.Next())
        {
            switch (message.Field)
            {
                case 1: nodes.Add(Node(message.Message())); break;
                case 5: initializers.Add(TensorReader.Tensor(message.Message())); break;
                case 11: inputs.Add(ValueReader.Value(message.Message())); break;
                case 12: outputs.Add(ValueReader.Value(message.Message())); break;
                default: message.Skip(); break;
            }
        }

        return new(nodes, initializers, inputs, outputs);
    }

    /// <summary>The name of an operator set: ONNX's own has two names.</summary>
    public static string Domain(string name) => name == "ai.onnx" ? "" : name;

    private static OnnxNode Node(MessageReader message)
    {
        string type = "", domain = "", name = "";
        List<string> inputs = [], outputs = [];
        Dictionary<string, OnnxAttribute> attributes = new(StringComparer.Ordinal);
        while (message.Next())
        {
            switch (message.Field)
            {
                case 1: inputs.Add(message.Text()); break;
                case 2: outputs.Add(message.Text()); break;
                case 3: name = message.Text(); break;
                case 4: type = message.Text(); break;
                case 5:
                    OnnxAttribute attribute = Attribute(message.Message());
                    attributes[attribute.Name] = attribute;
                    break;
                case 7: domain = Domain(message.Text()); break;
                default: message.Skip(); break;
            }
        }

        return new(type, domain, name, inputs, outputs, attributes);
    }

    private static OnnxAttribute Attribute(MessageReader message)
    {
        string name = "", text = "";
        float single = 0;
        long integer = 0;
        OnnxTensor? tensor = null;
        List<float> singles = [];
        List<long> integers = [];
        while (message.Next())
        {
            switch (message.Field)
            {
                case 1: name = message.Text(); break;
                case 2: single = message.Single(); break;
                case 3: integer = message.Integer(); break;
                case 4: text = message.Text(); break;
                case 5: tensor = TensorReader.Tensor(message.Message()); break;
                case 7: message.Singles(singles); break;
                case 8: message.Integers(integers); break;
                default: message.Skip(); break;
            }
        }

        return new(name, single, integer, text, tensor, singles, integers);
    }
}
