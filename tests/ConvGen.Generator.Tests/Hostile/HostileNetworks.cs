using CsCheck;

namespace ConvGen.Generator.Tests.Hostile;

/// <summary>Networks whose layers often fit each other and often do not, with names of every kind.</summary>
internal static class HostileNetworks
{
    private static readonly Gen<string> Number = Gen.Frequency(
        (20, Gen.Int[1, 4].Select(number => $"{number}")),
        (4, Gen.Int[0, 40].Select(number => $"{number}")),
        (1, Gen.OneOf("0", "-1", "int.MaxValue", "int.MinValue", "1 << 30", "46341", "true", "null", "3L", "Missing", "L1.OutChannels", "\"3\"", "")));

    private static readonly Gen<string> Name = Gen.Frequency(
        (20, Gen.Int[0, 7].Select(layer => $"nameof(L{layer})")),
        (2, Gen.OneOf("nameof(Net)", "nameof(Net.L0)", "nameof(Elsewhere.L1)", "nameof(System)", "\"L1\"", "\"\"", "null", "nameof(Missing)", "nameof(L1.OutChannels)", "3")));

    private static readonly Gen<string> Options = Gen.OneOf(
        "", "", "", ", Bias = true", ", Padding = 1", ", Stride = 2", ", CeilMode = true", ", Axis = 1", ", Axis = -1", ", Axis = int.MinValue", ", Key = \"k\"", ", Key = null", ", Key = \"\\\"\\n\"",
        ", Epsilon = double.NaN", ", Affine = false", ", Activation = Activation.Silu", ", Activation = (Activation)(-1)", ", LeakySlope = float.NaN", ", ElementType = typeof(double)",
        ", Residual = true", ", Layout = TensorLayout.ChannelsLast", ", Height = 5", ", Depth = 2", ", Dilation = int.MaxValue", ", Unroll = Unroll.Full", ", Missing = 1", ", =");

    private static readonly Gen<string> Attribute =
        from kind in Gen.OneOf(
            "Conv2D(#, #, #$)", "Conv2D(#, #, #$, From = @)", "Conv2D(#, #, #, Padding = 1$, ResidualFrom = @)", "Conv1x1(#, #$)", "DepthwiseConv2D(#, #$)", "ConvTranspose2D(#, #, #$)",
            "Conv1D(#, #, #$)", "Conv3D(#, #, #$)", "Dense(#, #$)", "Dense(#, #, ResidualFrom = @)", "MaxPool2D(#$)", "AveragePool2D(#, #$)", "MaxPool1D(#$)", "AveragePool3D(#$)", "GlobalAveragePool",
            "GlobalMaxPool(From = @)", "BatchNorm(#$)", "Add(@, @)", "Divide(@, @)", "Maximum(@, @)", "Concat(@, @$)", "Concat", "Concat(@)", "Activate(Activation.Relu$)", "Activate((Activation)99)",
            "Softmax", "LogSoftmax(From = @)", "Flatten", "Flatten(From = @)", "Reshape(#, #)", "Reshape(-1)", "Slice(#, #$)", "Split(#, #$)", "Transpose(2, 0, 1)", "Transpose", "Transpose(#, #)", "Upsample(#$)", "Upsample(#, #$)", "Upsample(#, Mode = UpsampleMode.Linear)", "Upsample(#, #, Mode = (UpsampleMode)#, Coordinates = (ResampleCoordinates)#)",
            "LocalResponseNorm(#$)", "LocalResponseNorm(#, Alpha = #, Beta = #, K = #)", "AdaptiveAveragePool2D(#$)", "AdaptiveAveragePool2D(#, #)", "GroupNorm(#, #$)", "InstanceNorm(#$)", "LayerNorm(#)", "LayerNorm(3, 6, 5$)", "PixelShuffle(#)", "PixelUnshuffle(#)", "Reduce(Reduction.Mean)", "Reduce((Reduction)#, #$)", "Reduce(Reduction.Max, #, #, KeepDim = true)",
            "Pad(Padding = #$)", "Pad(ChannelsBefore = #, PaddingLeft = #, PaddingMode = PaddingMode.Reflect)", "Pad(Value = double.NegativeInfinity, PaddingBottom = #)", "Activate(Activation.PRelu$)",
            "Activate(Activation.PRelu, Slopes = #)", "Activate(Activation.Clip, ClipMinimum = #, ClipMaximum = #)", "Activate(Activation.Elu$)", "Reshape(-1, -1)", "Reshape", "Input(#)", "Input(#, Width = #$)", "Input(#, Height = #, Width = #)",
            "Network", "Obsolete")
        from numbers in Number.Array[4]
        from names in Name.Array[2]
        from options in Options
        from marker in Gen.Frequency((12, Gen.Const("")), (1, Gen.Const(", Output")), (1, Gen.Const(", Flatten")))
        select $"[{Filled(kind, numbers, names, options)}{marker}]";

    private static readonly Gen<string> Layer =
        from attribute in Attribute
        from type in Gen.Frequency(
            (30, Gen.Const("partial class #")),
            (3, Gen.OneOf("partial struct #", "partial record #", "static partial class #", "abstract partial class #", "class #", "partial class #<T>", "partial class #(int size)", "partial interface #", "file partial class #", "public sealed partial class #")))
        select $"{attribute} {type}";

    /// <summary>Complete sources.</summary>
    public static Gen<string> Any { get; } =
        from host in Gen.Frequency(
            (20, Gen.Const("[Network] public partial class Net { ? }")),
            (1, Gen.OneOf(
                "[Network] public partial struct Net { ? }",
                "[Network(Weights = \"a\\\"b\", ElementType = typeof(double))] internal sealed partial record Net { ? }",
                "[Network(ElementType = typeof(int))] public partial class Net { ? }",
                "[Network] public static partial class Net { ? }",
                "namespace N.@namespace { public partial class Outer<T> { [Network] private partial class Net { ? } } }",
                "[Network] public partial class Net { ? } public partial class Net { [Flatten] partial class L8 { } }",
                "[Network] public partial class Net { ? public void Forward() { } private int _l1; public const int L1Length = 3; public string Summary => null; }",
                "[Network] [Conv2D(3, 3, 3)] public partial class Net { ? }",
                "[Network] public partial class Net : Net { ? }",
                "[Network] public partial class Net(int size) { ? }")))
        from input in Gen.OneOf("[Input(3, Height = 6, Width = 5)] partial class L0", "[Input(4)] partial class L0", "[Input(2, Width = 9, Layout = TensorLayout.ChannelsLast)] partial class L0", "[Input(2, Depth = 3, Height = 3, Width = 3)] partial class L0")
        from layers in Layer.Array[0, 7]
        select host.Replace("?", string.Join(' ', layers.Prepend(input).Select((layer, index) => $"{layer.Replace("#", $"L{index}", StringComparison.Ordinal)} {{ }}")), StringComparison.Ordinal)
            + "\npublic class Elsewhere { public class L1 { } }";

    // Each '#' is a number, each '@' a name, and '$' the options.
    private static string Filled(string kind, string[] numbers, string[] names, string options)
    {
        (int number, int name) = (0, 0);
        return string.Concat(kind.Select(character => character switch
        {
            '#' => numbers[number++],
            '@' => names[name++ % names.Length],
            '$' => options,
            _ => character.ToString(),
        }));
    }
}
