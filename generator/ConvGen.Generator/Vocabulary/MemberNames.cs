using System.Collections.Immutable;

namespace ConvGen.Generator.Vocabulary;

/// <summary>The names of the members that are generated into the user's type.</summary>
internal static class MemberNames
{
    public const string InChannels = nameof(InChannels);
    public const string OutChannels = nameof(OutChannels);
    public const string Groups = nameof(Groups);
    public const string KernelDepth = nameof(KernelDepth);
    public const string KernelHeight = nameof(KernelHeight);
    public const string KernelWidth = nameof(KernelWidth);
    public const string InputDepth = nameof(InputDepth);
    public const string InputHeight = nameof(InputHeight);
    public const string InputWidth = nameof(InputWidth);
    public const string OutputDepth = nameof(OutputDepth);
    public const string OutputHeight = nameof(OutputHeight);
    public const string OutputWidth = nameof(OutputWidth);
    public const string InputLength = nameof(InputLength);
    public const string WeightLength = nameof(WeightLength);
    public const string BiasLength = nameof(BiasLength);
    public const string OutputLength = nameof(OutputLength);
    public const string MultiplyAdds = nameof(MultiplyAdds);
    public const string Correlate = nameof(Correlate);
    public const string Forward = nameof(Forward);
    public const string Constructor = ".ctor";

    /// <summary>The parameter for the maximum number of threads that <c>Forward</c> may use.</summary>
    public const string MaxDegreeOfParallelism = "maxDegreeOfParallelism";

    /// <summary>The field that holds a layer's weights. A user is unlikely to choose this name.</summary>
    public const string WeightsField = "_convGenWeights";

    /// <summary>The field that holds a layer's bias.</summary>
    public const string BiasField = "_convGenBias";

    /// <summary>The method of a layer or a network that computes several images.</summary>
    public const string ForwardBatch = nameof(ForwardBatch);

    /// <summary>The constant of a network with the number of elements that its images need.</summary>
    public const string WorkspaceLength = nameof(WorkspaceLength);

    /// <summary>The constant of a network with the number of its trained numbers.</summary>
    public const string WeightCount = nameof(WeightCount);

    /// <summary>The property of a network with the table of its layers.</summary>
    public const string Summary = nameof(Summary);

    /// <summary>The method of a network that runs its layers.</summary>
    public const string RunLayers = nameof(RunLayers);

    /// <summary>The method of a network that computes the images of one thread.</summary>
    public const string RunImages = nameof(RunImages);

    /// <summary>The parameter for the memory of the images between a network's layers.</summary>
    public const string Workspace = "workspace";

    /// <summary>The end of the names of constants with numbers of elements.</summary>
    public const string LengthSuffix = "Length";

    private static readonly ImmutableHashSet<string> OfNetworks =
        ImmutableHashSet.Create(Constructor, Forward, ForwardBatch, WorkspaceLength, WeightCount, MultiplyAdds, Summary, RunLayers, RunImages);

    private static readonly ImmutableHashSet<string> All = ImmutableHashSet.Create(
        InChannels, OutChannels, Groups, KernelDepth, KernelHeight, KernelWidth, InputDepth, InputHeight, InputWidth, OutputDepth, OutputHeight,
        OutputWidth, InputLength, WeightLength, BiasLength, OutputLength, MultiplyAdds, Correlate, Forward, ForwardBatch, Constructor, WeightsField, BiasField);

    /// <summary>Whether a member with this name is generated for any kernel.</summary>
    public static bool MayBeGenerated(string name) => All.Contains(name);

    /// <summary>Whether a member with this name may be generated for a type with an attribute. A network's members depend on the names of its layers.</summary>
    public static bool MayBeGenerated(string name, LayerKind kind) => kind == LayerKind.Network
        ? OfNetworks.Contains(name) || name.EndsWith(LengthSuffix, StringComparison.Ordinal) || name.StartsWith("_", StringComparison.Ordinal)
        : MayBeGenerated(name);
}
