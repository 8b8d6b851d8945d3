namespace ConvGen.Onnx;

/// <summary>The types of elements that tensors have, with the numbers of TensorProto.DataType.</summary>
internal enum OnnxElementType
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>FLOAT.</summary>
    Single = 1,

    /// <summary>UINT8.</summary>
    Byte = 2,

    /// <summary>INT8.</summary>
    SByte = 3,

    /// <summary>UINT16.</summary>
    UInt16 = 4,

    /// <summary>INT16.</summary>
    Int16 = 5,

    /// <summary>INT32.</summary>
    Int32 = 6,

    /// <summary>INT64.</summary>
    Int64 = 7,

    /// <summary>STRING.</summary>
    Text = 8,

    /// <summary>BOOL.</summary>
    Boolean = 9,

    /// <summary>FLOAT16.</summary>
    Half = 10,

    /// <summary>DOUBLE.</summary>
    Double = 11,

    /// <summary>UINT32.</summary>
    UInt32 = 12,

    /// <summary>UINT64.</summary>
    UInt64 = 13,

    /// <summary>BFLOAT16.</summary>
    BFloat16 = 16,
}
