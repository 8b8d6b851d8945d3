using System.Collections.Immutable;

namespace ConvGen.Generator.Vocabulary;

/// <summary>The names of the attributes' arguments, except for those of single axes and sides: those are in <see cref="AxisNames"/>.</summary>
internal static class ArgumentNames
{
    public const string InChannels = "inChannels";
    public const string OutChannels = "outChannels";
    public const string Channels = "channels";
    public const string KernelSize = "kernelSize";
    public const string Multiplier = nameof(Multiplier);
    public const string Groups = nameof(Groups);
    public const string Stride = nameof(Stride);
    public const string Dilation = nameof(Dilation);
    public const string Padding = nameof(Padding);
    public const string OutputPadding = nameof(OutputPadding);
    public const string PaddingMode = nameof(PaddingMode);
    public const string AutoPadding = nameof(AutoPadding);
    public const string Bias = nameof(Bias);
    public const string Residual = nameof(Residual);
    public const string Activation = nameof(Activation);
    public const string LeakySlope = nameof(LeakySlope);
    public const string EluAlpha = nameof(EluAlpha);
    public const string ClipMinimum = nameof(ClipMinimum);
    public const string ClipMaximum = nameof(ClipMaximum);
    public const string Slopes = nameof(Slopes);
    public const string Layout = nameof(Layout);
    public const string ElementType = nameof(ElementType);
    public const string Unroll = nameof(Unroll);
    public const string From = nameof(From);
    public const string ResidualFrom = nameof(ResidualFrom);
    public const string Key = nameof(Key);
    public const string Weights = nameof(Weights);
    public const string InFeatures = "inFeatures";
    public const string OutFeatures = "outFeatures";
    public const string CeilMode = nameof(CeilMode);
    public const string CountIncludePad = nameof(CountIncludePad);
    public const string Epsilon = nameof(Epsilon);
    public const string Affine = nameof(Affine);
    public const string Left = "left";
    public const string Right = "right";
    public const string Layers = "layers";
    public const string Axis = nameof(Axis);
    public const string Extents = "extents";
    public const string Start = "start";
    public const string Length = "length";
    public const string Part = "part";
    public const string Parts = "parts";
    public const string Axes = "axes";
    public const string Scale = "scale";
    public const string OutputSize = "outputSize";
    public const string OutputHeight = "outputHeight";
    public const string OutputWidth = "outputWidth";
    public const string NormalizedGroups = "groups";
    public const string Factor = "factor";
    public const string Reduction = "reduction";
    public const string Mode = nameof(Mode);
    public const string Coordinates = nameof(Coordinates);
    public const string Rounding = nameof(Rounding);
    public const string Size = "size";
    public const string Alpha = nameof(Alpha);
    public const string Beta = nameof(Beta);
    public const string K = nameof(K);
    public const string KeepDim = nameof(KeepDim);
    public const string ChannelsBefore = nameof(ChannelsBefore);
    public const string ChannelsAfter = nameof(ChannelsAfter);
    public const string Value = nameof(Value);
    public const string AppliedActivation = "activation";

    /// <summary>The options of kernels that only layers of networks have.</summary>
    public static ImmutableHashSet<string> OfLayers { get; } = ImmutableHashSet.Create(From, ResidualFrom, Key);
}
