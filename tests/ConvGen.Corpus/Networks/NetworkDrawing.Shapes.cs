namespace ConvGen.Numerics.Networks;

// Layers that move elements.
internal sealed partial class NetworkDrawing
{
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

    private void AddPixelUnshuffle(int source)
    {
        int[] shape = _layers[source].Shape;
        int factor = _random.Next(1, 4);
        if (shape.Length != 3 || shape[1] % factor != 0 || shape[2] % factor != 0)
        {
            return;
        }

        int[] output = [shape[0] * factor * factor, shape[1] / factor, shape[2] / factor];
        Add($"PixelUnshuffle({factor}{From(source)})", output, [source], [], (images, _) =>
        [
            .. Places(output).Select(place => images[0][Index(
                [place[0] / (factor * factor), place[1] * factor + place[0] / factor % factor, place[2] * factor + place[0] % factor], shape)]),
        ]);
    }

    private void AddPadding(int source)
    {
        int[] shape = _layers[source].Shape;
        PaddingMode mode = (PaddingMode)_random.Next(4);
        string[] before = ["ChannelsBefore", .. ((string[])["PaddingFront", "PaddingTop", "PaddingLeft"]).TakeLast(shape.Length - 1)];
        string[] after = ["ChannelsAfter", .. ((string[])["PaddingBack", "PaddingBottom", "PaddingRight"]).TakeLast(shape.Length - 1)];
        int[] first = [.. shape.Select(Amount)];
        int[] last = [.. shape.Select(Amount)];
        double value = mode == PaddingMode.Zeros && _random.Next(2) == 0 ? -3 : 0;
        string options = string.Join(
            ", ",
            Enumerable.Range(0, shape.Length)
                .SelectMany(axis => ((string, int)[])[(before[axis], first[axis]), (after[axis], last[axis])])
                .Where(side => side.Item2 > 0)
                .Select(side => $"{side.Item1} = {side.Item2}")
                .Append($"PaddingMode = PaddingMode.{mode}")
                .Concat(value == 0 ? [] : [$"Value = {value}"]));
        Add($"Pad({options}{From(source)})", [.. shape.Select((extent, axis) => first[axis] + extent + last[axis])], [source], [], (images, _) =>
            Reference.Pad<double>(images[0], shape, first, last, mode, value));

        int Amount(int extent) => _random.Next(3) > 0
            ? 0
            : _random.Next(mode switch { PaddingMode.Reflect => extent, PaddingMode.Circular => extent + 1, _ => 4 });
    }

    private void AddResizing(int source)
    {
        int[] shape = _layers[source].Shape;
        if (shape.Length == 1)
        {
            return;
        }

        bool isLinear = _random.Next(2) == 0;
        ResampleCoordinates coordinates = Drawn<ResampleCoordinates>();
        NearestRounding rounding = isLinear ? default : Drawn<NearestRounding>();
        bool isSized = shape.Length == 3 && _random.Next(2) == 0;
        int scale = _random.Next(1, 4);
        int[] output = isSized
            ? [shape[0], _random.Next(1, 2 * shape[1] + 2), _random.Next(1, 2 * shape[2] + 2)]
            : [shape[0], .. shape.Skip(1).Select(extent => extent * scale)];
        string attribute = $"Upsample({(isSized ? $"{output[1]}, {output[2]}" : scale)}"
            + (isLinear ? ", Mode = UpsampleMode.Linear" : $", Rounding = NearestRounding.{rounding}")
            + $", Coordinates = ResampleCoordinates.{coordinates}{From(source)})";
        ResampleCoordinates places = coordinates != ResampleCoordinates.Default ? coordinates
            : isLinear ? ResampleCoordinates.HalfPixel
            : ResampleCoordinates.Asymmetric;
        Add(attribute, output, [source], [], (images, _) =>
        {
            double[] result = new double[output.Aggregate((product, extent) => product * extent)];
            if (isLinear)
            {
                Reference.ResampleLinear<double>(images[0], result, shape, output, places);
            }
            else
            {
                Reference.ResampleNearest<double>(images[0], result, shape, output, places, rounding);
            }

            return result;
        }, isExact: !isLinear);
    }

    private TEnum Drawn<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>()[_random.Next(Enum.GetValues<TEnum>().Length)];
}
