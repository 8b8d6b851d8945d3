namespace ConvGen.Numerics.Networks.Named;

/// <summary>Writes down what a network computes, layer by layer, with the reference. Each method returns the number of its layer.</summary>
internal sealed class Definition
{
    private const double Epsilon = 1e-5;

    private readonly List<LayerCase> _layers = [];

    public NetworkCase Named(string name) => new(name, IsDouble: false, _layers);

    public int Input(params int[] shape) => Add(shape, [], [], (images, _) => images[0]);

    public int Conv(
        string key, int source, int channels, int kernel, int stride = 1, int padding = 0, int groups = 1,
        bool bias = false, bool isTransposed = false)
    {
        int[] shape = _layers[source].Shape;
        var convolution = new ConvolutionShape
        {
            InChannels = shape[0],
            OutChannels = channels,
            Groups = groups,
            InputHeight = shape[1],
            InputWidth = shape[2],
            KernelHeight = kernel,
            KernelWidth = kernel,
            StrideHeight = stride,
            StrideWidth = stride,
            PaddingTop = padding,
            PaddingBottom = padding,
            PaddingLeft = padding,
            PaddingRight = padding,
            Transposed = isTransposed,
        };
        int[] weights = isTransposed ? [shape[0], channels, kernel, kernel] : [channels, shape[0] / groups, kernel, kernel];
        return Add([channels, convolution.OutputHeight, convolution.OutputWidth], [source], Weights(key, weights, bias, channels),
            (images, tensors) =>
        {
            double[] result = new double[convolution.OutputLength];
            Reference.Correlate<double>(convolution, images[0], tensors[0], bias ? tensors[1] : [], [], result);
            return result;
        });
    }

    public int Dense(string key, int source, int outputs)
    {
        int features = _layers[source].Length;
        return Add([outputs], [source], Weights(key, [outputs, features], hasBias: true, outputs), (images, tensors) =>
            [.. Enumerable.Range(0, outputs).Select(output =>
                tensors[1][output] + images[0].Select((x, i) => x * tensors[0][output * features + i]).Sum())]);
    }

    public int BatchNorm(string key, int source)
    {
        int channels = _layers[source].Shape[0];
        WeightCase[] weights =
        [
            DrawnWeights.Positive($"{key}.weight", channels), DrawnWeights.Around0($"{key}.bias", channels),
            DrawnWeights.Around0($"{key}.running_mean", channels), DrawnWeights.Positive($"{key}.running_var", channels),
        ];
        return Add(_layers[source].Shape, [source], weights, (images, tensors) =>
        {
            double[] result = new double[images[0].Length];
            Reference.BatchNormalize<double>(images[0], tensors[2], tensors[3], tensors[0], tensors[1], Epsilon, result);
            return result;
        }, isExact: false);
    }

    public int Activate(int source, Activation activation) => Add(_layers[source].Shape, [source], [], (images, _) =>
        [.. images[0].Select(x => Reference.Activate(x, activation))], isExact: activation is Activation.Relu or Activation.Relu6);

    public int MaxPool(int source, int kernel, int stride, int padding = 0)
    {
        int[] shape = _layers[source].Shape;
        PoolWindow Window(int extent) => new() { Input = extent, Kernel = kernel, Stride = stride, Before = padding, After = padding };
        var pool = new PoolShape { Channels = shape[0], Height = Window(shape[1]), Width = Window(shape[2]) };
        return Add([shape[0], pool.Height.Output, pool.Width.Output], [source], [], (images, _) =>
        {
            double[] result = new double[pool.OutputLength];
            Reference.MaxPool<double>(pool, images[0], result);
            return result;
        });
    }

    public int GlobalAverage(int source)
    {
        int[] shape = _layers[source].Shape;
        return Add([shape[0], 1, 1], [source], [], (images, _) =>
            [.. images[0].Chunk(shape[1] * shape[2]).Select(plane => plane.Average())], isExact: false);
    }

    public int Concat(params int[] sources) => Add(
        [sources.Sum(source => _layers[source].Shape[0]), .. _layers[sources[0]].Shape.Skip(1)], sources, [], (images, _) =>
            [.. images.SelectMany(image => image)]);

    public int Sum(int left, int right) =>
        Add(_layers[left].Shape, [left, right], [], (images, _) => [.. images[0].Zip(images[1], (a, b) => a + b)]);

    /// <summary>Multiplies each channel by its gate.</summary>
    public int Gate(int source, int gates)
    {
        int plane = _layers[source].Shape[1] * _layers[source].Shape[2];
        return Add(_layers[source].Shape, [source, gates], [], (images, _) => [.. images[0].Select((x, i) => x * images[1][i / plane])]);
    }

    /// <summary>Takes one channel of each group in turn.</summary>
    public int Shuffle(int source, int groups)
    {
        int[] shape = _layers[source].Shape;
        int perGroup = shape[0] / groups;
        return Add(shape, [source], [], (images, _) =>
        {
            double[][] planes = [.. images[0].Chunk(shape[1] * shape[2])];
            return [.. Enumerable.Range(0, shape[0]).SelectMany(channel => planes[channel % groups * perGroup + channel / groups])];
        });
    }

    private static WeightCase[] Weights(string key, int[] shape, bool hasBias, int outputs) =>
        hasBias
            ? [DrawnWeights.OfConvolution($"{key}.weight", shape), DrawnWeights.Around0($"{key}.bias", outputs)]
            : [DrawnWeights.OfConvolution($"{key}.weight", shape)];

    private int Add(
        int[] shape, int[] sources, WeightCase[] weights, Func<IReadOnlyList<double[]>, IReadOnlyList<double[]>, double[]> compute, bool isExact = true)
    {
        _layers.Add(new($"L{_layers.Count}", "", shape, sources, weights, compute) { IsExact = isExact });
        return _layers.Count - 1;
    }
}
