using System.Globalization;

namespace ConvGen.Numerics.Networks;

/// <summary>Draws a random network, layer by layer. Each layer reads the one before it or any other one above it.</summary>
internal sealed partial class NetworkDrawing
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
        switch (_random.Next(30))
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
            case 23:
                AddPixelUnshuffle(source);
                break;
            case 24:
                AddReduction(source);
                break;
            case 25:
                AddPadding(source);
                break;
            case 26:
                AddPRelu(source);
                break;
            case 27:
                AddResizing(source);
                break;
            case 28:
                AddLocalResponse(source);
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

    private static string Only(string options) => options.Length == 0 ? "" : $"({options})";

    private static double[] ChannelsFirst(double[] image, int channels, int plane) =>
        [.. Enumerable.Range(0, channels * plane).Select(i => image[i % plane * channels + i / plane])];

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
