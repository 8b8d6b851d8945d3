namespace ConvGen.Onnx;

/// <summary>How a file has the elements of a tensor.</summary>
internal enum OnnxStorage
{
    /// <summary>As bytes.</summary>
    Raw,

    /// <summary>As numbers in the field for their type.</summary>
    Fields,

    /// <summary>In another file.</summary>
    External,
}
