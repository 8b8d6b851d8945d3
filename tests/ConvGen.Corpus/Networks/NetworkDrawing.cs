using System.Globalization;

namespace ConvGen.Numerics.Networks;

/// <summary>Draws a random network, layer by layer. Each layer reads the one before it or any other one above it.</summary>
internal sealed class NetworkDrawing
{
    private const int MostElements = 4_000;

    private readonly Random _random;
    private readonly List<LayerCase> _layers = [];
    private readonly bool _isDouble;

    private NetworkDrawing(int seed)
    {
        _random = new(seed);
        _isDouble = _random.Next(4) == 0;
    }

    /// <summary>The network of a seed.</summary>
    public static NetworkCase Draw(int seed)
    {
        var drawing = new NetworkDrawing(seed);
        int inputs = drawing._random.Next(5) == 0 ? 2 : 1;
        while (drawing._layers.Count < inputs)
        {
            drawing.AddInput();
        }

        int count = drawing._random.Next(3, 11);
        while (drawing._layers.Count < inputs + count)
        {
            drawing.AddLayer();
        }

        drawing.ReadAllInputs();
        return new(string.Create(CultureInfo.InvariantCulture, $"Net{seed}"), drawing._isDouble, drawing._layers);
    }

    private void AddInput()
    {
        int channels = Channels();
        int rank = _random.Next(8) switch { 0 => 1, 1 => 2, 2 => 4, _ => 3 };
        int[] extents = [.. Enumerable.Range(0, rank - 1).Select(_ => rank == 4 ? _random.Next(1, 6) : _random.Next(1, 15))];
        string[] names = [.. ((string[])["Depth", "Height", "Width"]).TakeLast(rank - 1)];
        bool isLast = _random.Next(6) == 0;
        string options = string.Concat(names.Zip(extents, (name, extent) => $", {name} = {extent}")) + (isLast ? ", Layout = TensorLayout.ChannelsLast" : "");
        int plane = extents.Aggregate(1, (product, extent) => product * extent);
        Add($"Input({channels}{options})", [channels, .. extents], [], [], (images, _) => isLast ? ChannelsFirst(images[0], channels, plane) : images[0]);
    }

    private void AddLayer()
    {
        int source = _random.Next(10) < 7 ? _layers.Count - 1 : _random.Next(_layers.Count);
        switch (_random.Next(24))
        {
            case 0 or 1 or 2 or 3:
                AddConvolution(source);
                break;
            case 4:
                AddDense(source);
                break;
            case 5 or 6:
                AddPool(source);
                break;
            case 7:
                AddGlobalPool(source);
                break;
            case 8 or 9:
                AddNormalization(source);
                break;
            case 10 or 11:
                AddJoin();
                break;
            case 12 or 13:
                AddConcat(source);
                break;
            case 14:
                AddActivation(source);
                break;
            case 15:
                AddView(source);
                break;
            case 16 or 17:
                AddSlice(source);
                break;
            case 18:
                AddTransposition(source);
                break;
            case 19:
                AddUpsampling(source);
                break;
            case 20:
                AddAdaptivePool(source);
                break;
            case 21:
                AddStandardization(source);
                break;
            case 22:
                AddPixelShuffle(source);
                break;
            default:
                AddSoftmax(source);
                break;
        }
    }

    // An input that nothing reads is a warning.
    private void ReadAllInputs()
    {
        for (int input = 0; _layers[input].Sources.Count == 0; input++)
        {
            if (!_layers.Any(layer => layer.Sources.Contains(input)))
            {
                AddActivation(input);
            }
        }
    }

    private int Channels() => _random.Next(4) == 0 ? _random.Next(9, 35) : _random.Next(1, 9);

    private void Add(
        string attribute,
        int[] shape,
        int[] sources,
        WeightCase[] weights,
        Func<IReadOnlyList<double[]>, IReadOnlyList<double[]>, double[]> compute,
        bool isExact = true)
    {
        if (shape.Aggregate(1L, (product, extent) => product * extent) > MostElements)
        {
            return;
        }

        bool isMarked = sources.Length > 0 && _random.Next(12) == 0;
        _layers.Add(new(Name, attribute, shape, sources, weights, compute) { IsMarkedOutput = isMarked, IsExact = isExact });
    }

    private string Name => string.Create(CultureInfo.InvariantCulture, $"L{_layers.Count}");

    private string From(int source, bool isFirst = false) =>
        source == _layers.Count - 1 && _random.Next(3) > 0 ? "" : $"{(isFirst ? "" : ", ")}From = nameof({_layers[source].Name})";

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

    private void AddPool(int source)
    {
        int[] shape = _layers[source].Shape;
        if (shape.Length == 1)
        {
            return;
        }

        int rank = shape.Length - 1;
        int kernel = _random.Next(1, 4);
        int stride = _random.Next(0, 4);
        int padding = kernel > 1 && _random.Next(2) == 0 ? _random.Next(1, kernel / 2 + 1) : 0;
        bool isCeiled = _random.Next(3) == 0;
        bool isMax = _random.Next(2) == 0;
        bool countsPadding = _random.Next(2) == 0;
        PoolWindow Window(int extent) => new() { Input = extent, Kernel = kernel, Stride = stride, Before = padding, After = padding, CeilMode = isCeiled };
        var pool = new PoolShape
        {
            Channels = shape[0],
            Depth = rank > 2 ? Window(shape[^3]) : new(),
            Height = rank > 1 ? Window(shape[^2]) : new(),
            Width = Window(shape[^1]),
        };
        int[] output = [shape[0], .. ((int[])[pool.Depth.Output, pool.Height.Output, pool.Width.Output]).TakeLast(rank)];
        if (output.Any(extent => extent < 1) || shape.Skip(1).Any(extent => extent + 2 * padding < kernel))
        {
            return;
        }

        string attribute = $"{(isMax ? "Max" : "Average")}Pool{rank}D({kernel}"
            + (stride > 0 ? $", Stride = {stride}" : "")
            + (padding > 0 ? $", Padding = {padding}" : "")
            + (isCeiled ? ", CeilMode = true" : "")
            + (!isMax && !countsPadding ? ", CountIncludePad = false" : "")
            + From(source) + ")";
        Add(attribute, output, [source], [], (images, _) =>
        {
            double[] result = new double[pool.OutputLength];
            if (isMax)
            {
                Reference.MaxPool<double>(pool, images[0], result);
            }
            else
            {
                Reference.AveragePool<double>(pool, countsPadding, images[0], result);
            }

            return result;
        }, isExact: isMax);
    }

    private void AddGlobalPool(int source)
    {
        int[] shape = _layers[source].Shape;
        if (shape.Length == 1)
        {
            return;
        }

        bool isMax = _random.Next(2) == 0;
        Add($"Global{(isMax ? "Max" : "Average")}Pool{Only(From(source, isFirst: true))}", [shape[0], .. Enumerable.Repeat(1, shape.Length - 1)], [source], [], (images, _) =>
            [.. images[0].Chunk(images[0].Length / shape[0]).Select(plane => isMax ? plane.Max() : plane.Average())], isExact: isMax);
    }

    private void AddNormalization(int source)
    {
        int[] shape = _layers[source].Shape;
        bool isAffine = _random.Next(4) > 0;
        WeightCase[] weights =
        [
            .. isAffine ? [DrawnWeights.Around0($"{Name}.weight", shape[0]), DrawnWeights.Around0($"{Name}.bias", shape[0])] : Array.Empty<WeightCase>(),
            DrawnWeights.Around0($"{Name}.running_mean", shape[0]),
            DrawnWeights.Positive($"{Name}.running_var", shape[0]),
        ];
        Add($"BatchNorm({shape[0]}, Epsilon = 0{(isAffine ? "" : ", Affine = false")}{From(source)})", shape, [source], weights, (images, tensors) =>
        {
            double[] result = new double[images[0].Length];
            Reference.BatchNormalize<double>(images[0], tensors[^2], tensors[^1], isAffine ? tensors[0] : [], isAffine ? tensors[1] : [], 0, result);
            return result;
        });
    }

    private void AddJoin()
    {
        int left = _random.Next(_layers.Count);
        int[] candidates = [.. Enumerable.Range(0, _layers.Count).Where(right => Joined(_layers[left].Shape, _layers[right].Shape) is not null)];
        int right = candidates[_random.Next(candidates.Length)];
        if (_random.Next(2) == 0)
        {
            (left, right) = (right, left);
        }

        (string name, Func<double, double, double> join) = ((string, Func<double, double, double>)[])
        [
            ("Add", (a, b) => a + b), ("Subtract", (a, b) => a - b), ("Minimum", Math.Min), ("Maximum", Math.Max), ("Add", (a, b) => a + b),
        ] is var joins ? joins[_random.Next(joins.Length)] : default;
        int[] shape = Joined(_layers[left].Shape, _layers[right].Shape)!;
        (int[] leftShape, int[] rightShape) = (_layers[left].Shape, _layers[right].Shape);
        Add($"{name}(nameof({_layers[left].Name}), nameof({_layers[right].Name}))", shape, [left, right], [], (images, _) =>
            [.. Places(shape).Select(place => join(images[0][Index(place, leftShape)], images[1][Index(place, rightShape)]))]);
    }

    private void AddConcat(int source)
    {
        int[] shape = _layers[source].Shape;
        int axis = _random.Next(3) == 0 ? _random.Next(shape.Length) : 0;
        int[] candidates =
        [
            .. Enumerable.Range(0, _layers.Count).Where(other => _layers[other].Shape.Length == shape.Length
                && Enumerable.Range(0, shape.Length).All(place => place == axis || _layers[other].Shape[place] == shape[place])),
        ];
        int[] sources = [source, .. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => candidates[_random.Next(candidates.Length)])];
        int[] output = [.. shape];
        output[axis] = sources.Sum(other => _layers[other].Shape[axis]);
        int outer = shape.Take(axis).Aggregate(1, (product, extent) => product * extent);
        string names = string.Join(", ", sources.Select(other => $"nameof({_layers[other].Name})"));
        string written = _random.Next(2) == 0 ? $", Axis = {axis}" : $", Axis = {axis - shape.Length}";
        Add($"Concat({names}{(axis == 0 ? "" : written)})", output, sources, [], (images, _) =>
            [.. Enumerable.Range(0, outer).SelectMany(slice => images.SelectMany(image => image.Skip(slice * (image.Length / outer)).Take(image.Length / outer)))]);
    }

    private void AddActivation(int source)
    {
        Activation[] exact = [Activation.Relu, Activation.Relu6, Activation.LeakyRelu];
        Activation[] others = [Activation.Sigmoid, Activation.Tanh, Activation.Silu, Activation.HardSwish, Activation.HardSigmoid];
        bool isExact = _random.Next(3) > 0;
        Activation activation = isExact ? exact[_random.Next(exact.Length)] : others[_random.Next(others.Length)];
        string slope = activation == Activation.LeakyRelu ? ", LeakySlope = 0.5f" : "";
        Add($"Activate(Activation.{activation}{slope}{From(source)})", _layers[source].Shape, [source], [], (images, _) =>
            [.. images[0].Select(x => Reference.Activate(x, activation, 0.5))], isExact);
    }

    private void AddView(int source)
    {
        LayerCase read = _layers[source];
        bool flattens = _random.Next(2) == 0;
        Add(
            flattens ? $"Flatten{Only(From(source, isFirst: true))}" : $"Reshape({read.Shape[0]}, -1{From(source)})",
            flattens ? [read.Length] : [read.Shape[0], read.Length / read.Shape[0]],
            [source],
            [],
            (images, _) => images[0]);
    }

    private void AddSlice(int source)
    {
        int[] shape = _layers[source].Shape;
        int axis = _random.Next(2) == 0 ? 0 : _random.Next(shape.Length);
        int parts = _random.Next(1, 4);
        bool isSplit = shape[axis] % parts == 0 && _random.Next(2) == 0;
        int length = isSplit ? shape[axis] / parts : _random.Next(1, shape[axis] + 1);
        int start = isSplit ? _random.Next(parts) * length : _random.Next(shape[axis] - length + 1);
        int[] output = [.. shape];
        output[axis] = length;
        int[] offset = [.. shape.Select((_, place) => place == axis ? start : 0)];
        string attribute = isSplit ? $"Split({start / length}, {parts}" : $"Slice({start}, {length}";
        Add($"{attribute}{(axis == 0 ? "" : $", Axis = {axis}")}{From(source)})", output, [source], [], (images, _) =>
            [.. Places(output).Select(place => images[0][Index([.. place.Zip(offset, (own, first) => own + first)], shape)])]);
    }

    private void AddTransposition(int source)
    {
        int[] shape = _layers[source].Shape;
        int[] axes = [.. Enumerable.Range(0, shape.Length)];
        _random.Shuffle(axes);
        int[] output = [.. axes.Select(axis => shape[axis])];
        Add($"Transpose({string.Join(", ", axes)}{From(source)})", output, [source], [], (images, _) =>
            [.. Places(output).Select(place => images[0][Index([.. Enumerable.Range(0, shape.Length).Select(axis => place[Array.IndexOf(axes, axis)])], shape)])]);
    }

    private void AddUpsampling(int source)
    {
        int[] shape = _layers[source].Shape;
        if (shape.Length == 1)
        {
            return;
        }

        int scale = _random.Next(1, 4);
        int[] output = [shape[0], .. shape.Skip(1).Select(extent => extent * scale)];
        Add($"Upsample({scale}{From(source)})", output, [source], [], (images, _) =>
            [.. Places(output).Select(place => images[0][Index([place[0], .. place.Skip(1).Select(own => own / scale)], shape)])]);
    }

    private void AddAdaptivePool(int source)
    {
        int[] shape = _layers[source].Shape;
        if (shape.Length != 3)
        {
            return;
        }

        int[] output = [shape[0], _random.Next(1, shape[1] + 3), _random.Next(1, shape[2] + 3)];
        Add($"AdaptiveAveragePool2D({output[1]}, {output[2]}{From(source)})", output, [source], [], (images, _) =>
        [
            .. Places(output).Select(place => (
                from y in Covered(place[1], shape[1], output[1])
                from x in Covered(place[2], shape[2], output[2])
                select images[0][Index([place[0], y, x], shape)]).Average()),
        ], isExact: false);
    }

    // floor(i·n / m) up to, but not including, ceil((i + 1)·n / m).
    private static IEnumerable<int> Covered(int window, int extent, int windows)
    {
        int first = (int)Math.Floor((double)window * extent / windows);
        return Enumerable.Range(first, (int)Math.Ceiling((window + 1.0) * extent / windows) - first);
    }

    private void AddStandardization(int source)
    {
        int[] shape = _layers[source].Shape;
        int kind = _random.Next(3);
        int groups = Enumerable.Range(1, shape[0]).Where(divisor => shape[0] % divisor == 0).ElementAt(_random.Next(Enumerable.Range(1, shape[0]).Count(divisor => shape[0] % divisor == 0)));
        int[] normalized = [.. shape.Skip(_random.Next(shape.Length))];
        int length = kind switch { 0 => _layers[source].Length / groups, 1 => _layers[source].Length / shape[0], _ => normalized.Aggregate((product, extent) => product * extent) };
        bool isAffine = kind != 1;
        WeightCase[] weights = [];
        if (isAffine)
        {
            int[] weightShape = kind == 0 ? [shape[0]] : normalized;
            weights = [.. ((string[])["weight", "bias"]).Select(name => DrawnWeights.Around0($"{Name}.{name}", weightShape.Aggregate((product, extent) => product * extent)) with { Shape = weightShape })];
        }

        string attribute = kind switch { 0 => $"GroupNorm({groups}, {shape[0]}", 1 => $"InstanceNorm({shape[0]}", _ => $"LayerNorm({string.Join(", ", normalized)}" };

        // Large enough that the rounding of a variance near 0 does not matter.
        Add($"{attribute}, Epsilon = 0.5{From(source)})", shape, [source], weights, (images, tensors) =>
        [
            .. images[0].Chunk(length).SelectMany(run =>
            {
                double mean = run.Average();
                double deviation = Math.Sqrt(run.Average(x => (x - mean) * (x - mean)) + 0.5);
                return run.Select(x => (x - mean) / deviation);
            }).Select((x, i) =>
            {
                int weight = kind == 0 ? i / (_layers[source].Length / shape[0]) : i % length;
                return isAffine ? x * tensors[0][weight] + tensors[1][weight] : x;
            }),
        ], isExact: false);
    }

    private void AddPixelShuffle(int source)
    {
        int[] shape = _layers[source].Shape;
        int factor = _random.Next(1, 3);
        if (shape.Length != 3 || shape[0] % (factor * factor) != 0)
        {
            return;
        }

        int[] output = [shape[0] / (factor * factor), shape[1] * factor, shape[2] * factor];
        Add($"PixelShuffle({factor}{From(source)})", output, [source], [], (images, _) =>
        [
            .. Places(output).Select(place =>
                images[0][Index([place[0] * factor * factor + place[1] % factor * factor + place[2] % factor, place[1] / factor, place[2] / factor], shape)]),
        ]);
    }

    private void AddSoftmax(int source)
    {
        int[] shape = _layers[source].Shape;
        int axis = _random.Next(shape.Length);
        bool isLogarithm = _random.Next(2) == 0;
        int inner = shape.Skip(axis + 1).Aggregate(1, (product, extent) => product * extent);
        string option = axis == 0 ? From(source, isFirst: true) : $"Axis = {axis}{From(source)}";
        Add($"{(isLogarithm ? "Log" : "")}Softmax{Only(option)}", shape, [source], [], (images, _) =>
        {
            double[] result = new double[images[0].Length];
            if (isLogarithm)
            {
                Reference.LogSoftmax<double>(images[0], result, shape[axis], inner);
            }
            else
            {
                Reference.Softmax<double>(images[0], result, shape[axis], inner);
            }

            return result;
        }, isExact: false);
    }

    private static string Only(string options) => options.Length == 0 ? "" : $"({options})";

    private static double[] ChannelsFirst(double[] image, int channels, int plane) =>
        [.. Enumerable.Range(0, channels * plane).Select(i => image[i % plane * channels + i / plane])];

    // Aligned at the last axes; an extent of 1 is repeated.
    private static int[]? Joined(int[] left, int[] right)
    {
        int rank = Math.Max(left.Length, right.Length);
        int[] first = [.. Enumerable.Repeat(1, rank - left.Length), .. left];
        int[] second = [.. Enumerable.Repeat(1, rank - right.Length), .. right];
        return first.Zip(second).All(pair => pair.First == pair.Second || pair.First == 1 || pair.Second == 1) ? [.. first.Zip(second, Math.Max)] : null;
    }

    private static IEnumerable<int[]> Places(int[] shape)
    {
        int length = shape.Aggregate(1, (product, extent) => product * extent);
        for (int i = 0; i < length; i++)
        {
            int[] place = new int[shape.Length];
            int rest = i;
            for (int axis = shape.Length - 1; axis >= 0; axis--)
            {
                (rest, place[axis]) = Math.DivRem(rest, shape[axis]);
            }

            yield return place;
        }
    }

    private static int Index(int[] place, int[] shape)
    {
        int index = 0;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            index = index * shape[axis] + (shape[axis] == 1 ? 0 : place[place.Length - shape.Length + axis]);
        }

        return index;
    }
}
