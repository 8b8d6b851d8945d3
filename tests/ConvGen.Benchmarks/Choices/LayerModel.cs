using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;
using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>A layer as the planner sees it.</summary>
internal static class LayerModel
{
    /// <summary>The model of a layer with declared extents.</summary>
    /// <param name="layer">The layer: a forward convolution of an image.</param>
    /// <param name="typeName">The name of its type.</param>
    public static KernelModel Of(KernelCase layer, string typeName)
    {
        ConvolutionShape shape = layer.Shape;
        var geometry = new Geometry(
            NumberFormats.Of(Generator.Vocabulary.ElementType.Float),
            Rank: 2,
            shape.InChannels,
            shape.OutChannels,
            shape.Groups,
            Axis.None,
            new Axis(shape.InputHeight, shape.KernelHeight, shape.StrideHeight, shape.DilationHeight, shape.PaddingTop, shape.PaddingBottom),
            new Axis(shape.InputWidth, shape.KernelWidth, shape.StrideWidth, shape.DilationWidth, shape.PaddingLeft, shape.PaddingRight),
            HasBias: layer.Bias,
            Generator.Vocabulary.TensorLayout.ChannelsFirst,
            Generator.Vocabulary.PaddingMode.Zeros);
        var type = new HostType(
            Namespace: "",
            Layers: [new TypeLayer("class", typeName, [], IsPartial: true)],
            IsStatic: false,
            IsValueType: false,
            IsFileLocal: false,
            HasPrimaryConstructor: false,
            HasLayout: false,
            FixedLayout: null,
            BaseWithoutConstructor: null,
            Members: [],
            AbstractMembers: [],
            UnchainedConstructors: [],
            BeginsWithThis: false);
        return new(
            type,
            "Conv2D",
            layer.Attribute,
            new Convolution(geometry, Finish.None),
            Generator.Vocabulary.Unroll.Auto,
            new TargetPlatform(HasVectors: true, IsSystemHidden: false, HasTensors: false));
    }
}
