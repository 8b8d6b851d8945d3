using System.Collections.Immutable;

namespace ConvGen.Generator.Vocabulary;

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
    /// <summary>The namespace of the attributes' classes.</summary>
    public const string Namespace = "ConvGen";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<KernelKind> All { get; } = (KernelKind[])Enum.GetValues(typeof(KernelKind));

    private static readonly ImmutableDictionary<string, KernelKind> ByAttributeName = All.ToImmutableDictionary(AttributeName);

    /// <summary>Whether the convolution is transposed.</summary>
    public static bool IsTransposed(this KernelKind kind) => kind is KernelKind.ConvTranspose1D or KernelKind.ConvTranspose2D or KernelKind.ConvTranspose3D;

    /// <summary>The full name of the attribute's class.</summary>
    public static string MetadataName(this KernelKind kind) => $"{Namespace}.{AttributeName(kind)}";

    /// <summary>The kind that the attribute class with this name (without namespace) declares, or null if there is none.</summary>
    public static KernelKind? Find(string attributeName) => ByAttributeName.TryGetValue(attributeName, out KernelKind kind) ? kind : null;

    private static string AttributeName(KernelKind kind) => $"{kind}Attribute";
}
