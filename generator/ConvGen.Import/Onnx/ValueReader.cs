namespace ConvGen.Import.Onnx;

/// <summary>Reads an input or output of a graph (ValueInfoProto).</summary>
internal static class ValueReader
{
    /// <summary>Reads a value's name and type.</summary>
    public static OnnxValue Value(MessageReader message)
    {
        OnnxValue value = new("", 0, null);
        while (message.Next())
        {
            switch (message.Field)
            {
                case 1: value = value with { Name = message.Text() }; break;
                case 2: value = Type(message.Message(), value); break;
                default: message.Skip(); break;
            }
        }

        return value;
    }

    private static OnnxValue Type(MessageReader message, OnnxValue value)
    {
        while (message.Next())
        {
            switch (message.Field)
            {
                case 1: value = TensorType(message.Message(), value); break;
                default: message.Skip(); break;
            }
        }

        return value;
    }

    private static OnnxValue TensorType(MessageReader message, OnnxValue value)
    {
        while (message.Next())
        {
            switch (message.Field)
            {
                case 1: value = value with { ElementType = (int)Math.Clamp(message.Integer(), 0, int.MaxValue) }; break;
                case 2: value = value with { Dimensions = Dimensions(message.Message()) }; break;
                default: message.Skip(); break;
            }
        }

        return value;
    }

    private static List<OnnxDimension> Dimensions(MessageReader message)
    {
        List<OnnxDimension> dimensions = [];
        while (message.Next())
        {
            switch (message.Field)
            {
                case 1: dimensions.Add(Dimension(message.Message())); break;
                default: message.Skip(); break;
            }
        }

        return dimensions;
    }

    private static OnnxDimension Dimension(MessageReader message)
    {
        OnnxDimension dimension = new(null, "");
        while (message.Next())
        {
            switch (message.Field)
            {
                case 1: dimension = dimension with { Value = message.Integer() }; break;
                case 2: dimension = dimension with { Name = message.Text() }; break;
                default: message.Skip(); break;
            }
        }

        return dimension;
    }
}
