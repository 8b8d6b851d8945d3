namespace ConvGen.Generator.Declarations;

/// <summary>The attributes that declare a kernel.</summary>
internal enum KernelKind
{
    Conv1D,
    Conv2D,
    Conv3D,
    Conv1x1,
    DepthwiseConv2D,
    ConvTranspose1D,
    ConvTranspose2D,
    ConvTranspose3D,
}

internal static class KernelKinds
{
    public static IReadOnlyList<KernelKind> All { get; } = (KernelKind[])Enum.GetValues(typeof(KernelKind));

    /// <summary>The full name of the attribute's class.</summary>
    public static string MetadataName(this KernelKind kind) => $"ConvGen.{kind}Attribute";
}
