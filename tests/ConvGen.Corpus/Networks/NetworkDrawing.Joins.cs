namespace ConvGen.Numerics.Networks;

// Layers that join several images.
internal sealed partial class NetworkDrawing
{
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

    // Aligned at the last axes; an extent of 1 is repeated.
    private static int[]? Joined(int[] left, int[] right)
    {
        int rank = Math.Max(left.Length, right.Length);
        int[] first = [.. Enumerable.Repeat(1, rank - left.Length), .. left];
        int[] second = [.. Enumerable.Repeat(1, rank - right.Length), .. right];
        return first.Zip(second).All(pair => pair.First == pair.Second || pair.First == 1 || pair.Second == 1) ? [.. first.Zip(second, Math.Max)] : null;
    }
}
