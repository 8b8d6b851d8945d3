namespace ConvGen.Numerics.Networks;

// Poolings and reductions.
internal sealed partial class NetworkDrawing
{
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

    private void AddReduction(int source)
    {
        int[] shape = _layers[source].Shape;
        int first = _random.Next(shape.Length);
        int count = _random.Next(1, shape.Length - first + 1);
        Reduction reduction = (Reduction)_random.Next(4);
        bool keeps = _random.Next(2) == 0;
        int[] axes = [.. Enumerable.Range(first, count)];
        int[] kept = [.. shape.Select((extent, axis) => axes.Contains(axis) ? 1 : extent)];
        int[] output = keeps ? kept : [.. shape.Where((_, axis) => !axes.Contains(axis))];
        int reduced = axes.Aggregate(1, (product, axis) => product * shape[axis]);
        int inner = shape.Skip(first + count).Aggregate(1, (product, extent) => product * extent);
        string names = count == shape.Length && _random.Next(2) == 0
            ? ""
            : ", " + string.Join(", ", axes.Select(axis => _random.Next(3) == 0 ? axis - shape.Length : axis));
        Add(
            $"Reduce(Reduction.{reduction}{names}{(keeps ? ", KeepDim = true" : "")}{From(source)})",
            output.Length == 0 ? [1] : output,
            [source],
            [],
            (images, _) =>
            {
                double[] result = new double[kept.Aggregate(1, (product, extent) => product * extent)];
                Reducing(reduction)(images[0], result, reduced, inner);
                return result;
            },
            isExact: reduction != Reduction.Mean);
    }

    private delegate void Reducer(ReadOnlySpan<double> input, Span<double> output, int reduced, int inner);

    private static Reducer Reducing(Reduction reduction) => reduction switch
    {
        Reduction.Mean => Reference.ReduceMean<double>,
        Reduction.Sum => Reference.ReduceSum<double>,
        Reduction.Max => Reference.ReduceMax<double>,
        _ => Reference.ReduceMin<double>,
    };
}
