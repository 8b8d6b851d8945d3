namespace ConvGen.Numerics.Networks;

// Convolutions and dense layers.
internal sealed partial class NetworkDrawing
{
    private void AddConvolution(int source)
    {
        int[] shape = _layers[source].Shape;
        if (shape.Length == 1)
        {
            return;
        }

        int rank = shape.Length - 1;
        bool isTransposed = _random.Next(8) == 0;
        bool isDepthwise = !isTransposed && rank == 2 && _random.Next(4) == 0;
        int kernel = _random.Next(1, Math.Min(4, shape.Skip(1).Min() + 1));
        int stride = _random.Next(1, 3);
        int padding = isTransposed ? 0 : _random.Next(0, kernel);
        int channels = isDepthwise ? shape[0] : Channels();
        bool hasBias = _random.Next(2) == 0;
        Activation activation = _random.Next(3) == 0 ? Activation.Relu : Activation.None;
        var convolution = new ConvolutionShape
        {
            InChannels = shape[0],
            OutChannels = channels,
            Groups = isDepthwise ? channels : 1,
            InputDepth = rank > 2 ? shape[^3] : 1,
            InputHeight = rank > 1 ? shape[^2] : 1,
            InputWidth = shape[^1],
            KernelDepth = rank > 2 ? kernel : 1,
            KernelHeight = rank > 1 ? kernel : 1,
            KernelWidth = kernel,
            StrideDepth = rank > 2 ? stride : 1,
            StrideHeight = rank > 1 ? stride : 1,
            StrideWidth = stride,
            PaddingFront = rank > 2 ? padding : 0,
            PaddingBack = rank > 2 ? padding : 0,
            PaddingTop = rank > 1 ? padding : 0,
            PaddingBottom = rank > 1 ? padding : 0,
            PaddingLeft = padding,
            PaddingRight = padding,
            Transposed = isTransposed,
            Activation = activation,
        };
        int[] output = [channels, .. ((int[])[convolution.OutputDepth, convolution.OutputHeight, convolution.OutputWidth]).TakeLast(rank)];
        int residual = _random.Next(3) == 0 ? _layers.FindIndex(layer => layer.Shape.SequenceEqual(output)) : -1;
        string attribute = (isDepthwise ? $"DepthwiseConv2D({channels}, {kernel}" : $"Conv{(isTransposed ? "Transpose" : "")}{rank}D({shape[0]}, {channels}, {kernel}")
            + (stride > 1 ? $", Stride = {stride}" : "")
            + (padding > 0 ? $", Padding = {padding}" : "")
            + (hasBias ? ", Bias = true" : "")
            + (activation == Activation.Relu ? ", Activation = Activation.Relu" : "")
            + (residual >= 0 ? $", ResidualFrom = nameof({_layers[residual].Name})" : "")
            + From(source) + ")";
        int[] taps = [.. Enumerable.Repeat(kernel, rank)];
        int[] weightShape = isTransposed ? [shape[0], channels, .. taps] : [channels, shape[0] / convolution.Groups, .. taps];
        WeightCase[] weights =
            [DrawnWeights.OfConvolution($"{Name}.weight", weightShape), .. hasBias ? [DrawnWeights.Around0($"{Name}.bias", channels)] : Array.Empty<WeightCase>()];
        Add(attribute, output, residual >= 0 ? [source, residual] : [source], weights, (images, tensors) =>
        {
            double[] result = new double[convolution.OutputLength];
            Reference.Correlate<double>(convolution, images[0], tensors[0], hasBias ? tensors[1] : [], residual >= 0 ? images[1] : [], result);
            return result;
        });
    }

    private void AddDense(int source)
    {
        (int features, int outputs) = (_layers[source].Length, _random.Next(1, 40));
        bool hasBias = _random.Next(2) == 0;
        WeightCase[] weights =
        [
            DrawnWeights.OfConvolution($"{Name}.weight", outputs, features),
            .. hasBias ? [DrawnWeights.Around0($"{Name}.bias", outputs)] : Array.Empty<WeightCase>(),
        ];
        Add($"Dense({features}, {outputs}{(hasBias ? ", Bias = true" : "")}{From(source)})", [outputs], [source], weights, (images, tensors) =>
        [
            .. Enumerable.Range(0, outputs).Select(output =>
                images[0].Select((x, i) => x * tensors[0][output * features + i]).Sum() + (hasBias ? tensors[1][output] : 0)),
        ]);
    }
}
