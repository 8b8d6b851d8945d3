using System.Collections.Immutable;

namespace ConvGen.Generator.Vocabulary;

/// <summary>The attributes that declare a kernel, a network or one of its layers.</summary>
internal enum LayerKind
{
    Conv1D,
    Conv2D,
    Conv3D,
    Conv1x1,
    DepthwiseConv2D,
    ConvTranspose1D,
    ConvTranspose2D,
    ConvTranspose3D,
    Network,
    Input,
    Dense,
    MaxPool1D,
    MaxPool2D,
    MaxPool3D,
    AveragePool1D,
    AveragePool2D,
    AveragePool3D,
    GlobalAveragePool,
    GlobalMaxPool,
    BatchNorm,
    Add,
    Subtract,
    Multiply,
    Divide,
    Minimum,
    Maximum,
    Concat,
    Activate,
    Softmax,
    LogSoftmax,
    Flatten,
    Reshape,
    Slice,
    Split,
    Transpose,
    Upsample,
    AdaptiveAveragePool2D,
    GroupNorm,
    InstanceNorm,
    LayerNorm,
    PixelShuffle,
    PixelUnshuffle,
    Reduce,
    Pad,
    LocalResponseNorm,
}

internal static class LayerKinds
{
    /// <summary>The namespace of the attributes' classes.</summary>
    public const string Namespace = "ConvGen";

    /// <summary>The full name of the attribute that marks a layer as an output of its network.</summary>
    public const string OutputMarker = $"{Namespace}.OutputAttribute";

    private static readonly ImmutableArray<LayerKind> All = ImmutableArray.CreateRange((LayerKind[])Enum.GetValues(typeof(LayerKind)));

    private static readonly ImmutableDictionary<string, LayerKind> ByAttributeName = All.ToImmutableDictionary(AttributeName);

    /// <summary>The kinds that declare a kernel, in a network or by itself: the convolutions.</summary>
    public static IReadOnlyList<LayerKind> Kernels { get; } = All.Where(IsKernel).ToImmutableArray();

    /// <summary>Whether the attribute declares a kernel: a convolution.</summary>
    public static bool IsKernel(this LayerKind kind) => kind <= LayerKind.ConvTranspose3D;

    /// <summary>Whether the convolution is transposed.</summary>
    public static bool IsTransposed(this LayerKind kind) => kind is LayerKind.ConvTranspose1D or LayerKind.ConvTranspose2D or LayerKind.ConvTranspose3D;

    /// <summary>The full name of the attribute's class.</summary>
    public static string MetadataName(this LayerKind kind) => $"{Namespace}.{AttributeName(kind)}";

    /// <summary>The kind that the attribute class with this name (without namespace) declares, or null if there is none.</summary>
    public static LayerKind? Find(string attributeName) => ByAttributeName.TryGetValue(attributeName, out LayerKind kind) ? kind : null;

    private static string AttributeName(LayerKind kind) => $"{kind}Attribute";
}
