namespace ConvGen.Numerics.Networks.Named;

/// <summary>An inverted residual of MobileNetV2 (Sandler et al., 2018).</summary>
[Network]
internal sealed partial class InvertedResidual
{
    [Input(24, Height = 14, Width = 14)] partial class Image;
    [Conv1x1(24, 144, Key = "conv.0.0")] partial class Expand;
    [BatchNorm(144, Key = "conv.0.1")] partial class ExpandBn;
    [Activate(Activation.Relu6)] partial class Expanded;
    [DepthwiseConv2D(144, 3, Padding = 1, Key = "conv.1.0")] partial class Depthwise;
    [BatchNorm(144, Key = "conv.1.1")] partial class DepthwiseBn;
    [Activate(Activation.Relu6)] partial class Filtered;
    [Conv1x1(144, 24, Key = "conv.2")] partial class Project;
    [BatchNorm(24, Key = "conv.3")] partial class ProjectBn;
    [Add(nameof(ProjectBn), nameof(Image))] partial class Result;
}
