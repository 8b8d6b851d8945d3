namespace ConvGen.Benchmarks;

/// <summary>The networks that are measured: well-known ones, or blocks of them.</summary>
internal static class NetworkWorkloads
{
    public static IReadOnlyList<NetworkWorkload> All { get; } =
    [
        new("LeNet", LeNet()),
        new("ResNet-block", ResNetBlock()),
        new("Inception-block", InceptionBlock()),
        new("ShuffleNet-unit", ShuffleNetUnit()),
        new("U-Net", UNet()),
        new("squeeze-excitation", SqueezeExcitation()),
        new("inverted-residual", InvertedResidual()),
    ];

    // LeCun et al., Gradient-based learning applied to document recognition (1998), with rectifiers and maximum pooling.
    private static NetworkGraph LeNet()
    {
        NetworkGraph graph = new(1, 28, 28);
        GraphImage x = graph.MaxPool(graph.Relu(graph.Conv(graph.Input, 6, 5, padding: 2)), 2, 2);
        x = graph.MaxPool(graph.Relu(graph.Conv(x, 16, 5)), 2, 2);
        x = graph.Relu(graph.Dense(graph.Relu(graph.Dense(x, 120)), 84));
        graph.Softmax(graph.Dense(x, 10));
        return graph;
    }

    // He et al., Deep Residual Learning for Image Recognition (2015): the first block of a stage of ResNet-18.
    private static NetworkGraph ResNetBlock()
    {
        NetworkGraph graph = new(64, 56, 56);
        GraphImage x = graph.Relu(graph.BatchNorm(graph.Conv(graph.Input, 128, 3, stride: 2, padding: 1, bias: false)));
        x = graph.BatchNorm(graph.Conv(x, 128, 3, padding: 1, bias: false));
        GraphImage shortcut = graph.BatchNorm(graph.Conv(graph.Input, 128, 1, stride: 2, bias: false));
        graph.Relu(graph.Add(x, shortcut));
        return graph;
    }

    // Szegedy et al., Going Deeper with Convolutions (2014): block 3a of GoogLeNet.
    private static NetworkGraph InceptionBlock()
    {
        NetworkGraph graph = new(192, 28, 28);
        GraphImage Branch(GraphImage source, int channels, int kernel) => graph.Relu(graph.Conv(source, channels, kernel, padding: kernel / 2));
        graph.Concat(
            Branch(graph.Input, 64, 1),
            Branch(Branch(graph.Input, 96, 1), 128, 3),
            Branch(Branch(graph.Input, 16, 1), 32, 5),
            Branch(graph.MaxPool(graph.Input, 3, 1, padding: 1), 32, 1));
        return graph;
    }

    // Zhang et al., ShuffleNet (2017): a unit of stage 2 with three groups.
    private static NetworkGraph ShuffleNetUnit()
    {
        NetworkGraph graph = new(240, 28, 28);
        GraphImage x = graph.Relu(graph.BatchNorm(graph.Conv(graph.Input, 60, 1, groups: 3, bias: false)));
        x = graph.BatchNorm(graph.Conv(graph.Shuffle(x, 3), 60, 3, padding: 1, groups: 60, bias: false));
        graph.Relu(graph.Add(graph.BatchNorm(graph.Conv(x, 240, 1, groups: 3, bias: false)), graph.Input));
        return graph;
    }

    // Ronneberger et al., U-Net (2015), with two levels.
    private static NetworkGraph UNet()
    {
        NetworkGraph graph = new(3, 64, 64);
        GraphImage Relu(GraphImage source, int channels) => graph.Relu(graph.Conv(source, channels, 3, padding: 1));
        GraphImage Up(GraphImage source, int channels) => graph.Conv(source, channels, 2, stride: 2, isTransposed: true);
        GraphImage first = Relu(Relu(graph.Input, 16), 16);
        GraphImage second = Relu(Relu(graph.MaxPool(first, 2, 2), 32), 32);
        GraphImage bottom = Relu(Relu(graph.MaxPool(second, 2, 2), 64), 64);
        GraphImage up = Relu(Relu(graph.Concat(Up(bottom, 32), second), 32), 32);
        graph.Conv(Relu(Relu(graph.Concat(Up(up, 16), first), 16), 16), 2, 1);
        return graph;
    }

    // Hu et al., Squeeze-and-Excitation Networks (2017).
    private static NetworkGraph SqueezeExcitation()
    {
        NetworkGraph graph = new(256, 28, 28);
        GraphImage x = graph.Relu(graph.Conv(graph.GlobalAveragePool(graph.Input), 16, 1));
        graph.Multiply(graph.Input, graph.Activate(graph.Conv(x, 256, 1), Activation.Sigmoid));
        return graph;
    }

    // Sandler et al., MobileNetV2 (2018): a block with 14 x 14 images.
    private static NetworkGraph InvertedResidual()
    {
        NetworkGraph graph = new(64, 14, 14);
        GraphImage x = graph.Activate(graph.BatchNorm(graph.Conv(graph.Input, 384, 1, bias: false)), Activation.Relu6);
        x = graph.Activate(graph.BatchNorm(graph.Conv(x, 384, 3, padding: 1, groups: 384, bias: false)), Activation.Relu6);
        graph.Add(graph.BatchNorm(graph.Conv(x, 64, 1, bias: false)), graph.Input);
        return graph;
    }
}
