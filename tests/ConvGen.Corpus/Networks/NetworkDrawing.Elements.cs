namespace ConvGen.Numerics.Networks;

// Functions and normalizations of elements.
internal sealed partial class NetworkDrawing
{
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

    private void AddActivation(int source)
    {
        Activation[] exact = [Activation.Relu, Activation.Relu6, Activation.LeakyRelu, Activation.Clip];
        Activation[] others = [.. Enum.GetValues<Activation>().Except(exact).Except([Activation.None, Activation.PRelu])];
        bool isExact = _random.Next(3) > 0;
        Activation activation = isExact ? exact[_random.Next(exact.Length)] : others[_random.Next(others.Length)];
        string numbers = activation switch
        {
            Activation.LeakyRelu => ", LeakySlope = 0.5f",
            Activation.Elu => ", EluAlpha = 0.5f",
            Activation.Clip => ", ClipMinimum = -2, ClipMaximum = 3",
            _ => "",
        };
        Add($"Activate(Activation.{activation}{numbers}{From(source)})", _layers[source].Shape, [source], [], (images, _) =>
            [.. images[0].Select(x => Reference.Activate(x, activation, leakySlope: 0.5, eluAlpha: 0.5, clipMinimum: -2, clipMaximum: 3))], isExact);
    }

    private void AddPRelu(int source)
    {
        int[] shape = _layers[source].Shape;
        int slopes = _random.Next(2) == 0 ? 1 : shape[0];
        int plane = _layers[source].Length / slopes;
        Add(
            $"Activate(Activation.PRelu{(slopes == 1 ? "" : $", Slopes = {slopes}")}{From(source)})",
            shape,
            [source],
            [DrawnWeights.Around0($"{Name}.weight", slopes)],
            (images, tensors) => [.. images[0].Select((x, i) => Reference.Activate(x, Activation.PRelu, tensors[0][i / plane]))]);
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

    private void AddLocalResponse(int source)
    {
        int[] shape = _layers[source].Shape;
        int size = _random.Next(1, 6);
        Add($"LocalResponseNorm({size}, Alpha = 0.5, Beta = 0.75, K = 2{From(source)})", shape, [source], [], (images, _) =>
        {
            double[] result = new double[images[0].Length];
            Reference.LocalResponseNorm<double>(images[0], result, shape[0], size, alpha: 0.5, beta: 0.75, k: 2);
            return result;
        }, isExact: false);
    }
}
