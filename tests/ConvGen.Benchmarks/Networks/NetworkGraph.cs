using System.Globalization;
using ConvGen.Onnx;

namespace ConvGen.Benchmarks;

/// <summary>A network that is written once for ConvGen and once for ONNX Runtime, with the same random weights. Each method adds a layer.</summary>
internal sealed class NetworkGraph
{
    private const float Epsilon = 1e-5f;

    private readonly Random _random = new(1);
    private readonly List<string> _layers = [];
    private readonly OnnxGraph _onnx = new();

    public NetworkGraph(int channels, int height, int width)
    {
        Input = new("L0", channels, height, width);
        Output = Input;
        _onnx.AddInput(Input.Name, Input.Dimensions);
        _layers.Add($"[Input({channels}, Height = {height}, Width = {width})] public partial class L0 {{ }}");
    }

    /// <summary>The network's input.</summary>
    public GraphImage Input { get; }

    /// <summary>The image of the last layer, which is the network's output.</summary>
    public GraphImage Output { get; private set; }

    /// <summary>The weights, with PyTorch's names.</summary>
    public NetworkWeights Weights { get; } = new();

    /// <summary>The declarations of the layers, as a user would write them.</summary>
    public string Declaration => string.Join("\n    ", _layers);

    /// <summary>The same network in the wire format of ONNX.</summary>
    public byte[] WriteOnnx()
    {
        _onnx.AddOutput(OnnxValue.Of(Output.Name, Output.Dimensions));
        return _onnx.Write();
    }

    public GraphImage Conv(
        GraphImage source, int channels, int kernel, int stride = 1, int padding = 0, int groups = 1, bool bias = true, bool isTransposed = false)
    {
        int height = Extent(source.Shape[1], kernel, stride, padding, isTransposed);
        int width = Extent(source.Shape[2], kernel, stride, padding, isTransposed);
        string options = $", Stride = {stride}, Padding = {padding}, Groups = {groups}{(bias ? ", Bias = true" : "")}";
        GraphImage image = Declare($"Conv{(isTransposed ? "Transpose" : "")}2D({source.Channels}, {channels}, {kernel}{options}", source, [channels, height, width]);
        int[] shape = isTransposed ? [source.Channels, channels / groups, kernel, kernel] : [channels, source.Channels / groups, kernel, kernel];
        List<string> inputs = [source.Name, Weight($"{image.Name}.weight", shape, Scale(shape))];
        if (bias)
        {
            inputs.Add(Weight($"{image.Name}.bias", [channels], 0.1f));
        }

        _onnx.Add(
            isTransposed ? "ConvTranspose" : "Conv",
            image.Name,
            inputs,
            OnnxAttribute.Ints("kernel_shape", kernel, kernel),
            OnnxAttribute.Ints("strides", stride, stride),
            OnnxAttribute.Ints("pads", padding, padding, padding, padding),
            OnnxAttribute.Int("group", groups));
        return image;
    }

    public GraphImage Dense(GraphImage source, int features)
    {
        GraphImage image = Declare($"Dense({source.Length}, {features}, Bias = true", source, [features]);
        string flat = $"{image.Name}.flat";
        _onnx.Add("Flatten", flat, [source.Name]);
        int[] shape = [features, source.Length];
        _onnx.Add(
            "Gemm",
            image.Name,
            [flat, Weight($"{image.Name}.weight", shape, Scale(shape)), Weight($"{image.Name}.bias", [features], 0.1f)],
            OnnxAttribute.Int("transB", 1));
        return image;
    }

    public GraphImage BatchNorm(GraphImage source)
    {
        GraphImage image = Declare(string.Create(CultureInfo.InvariantCulture, $"BatchNorm({source.Channels}, Epsilon = {Epsilon}"), source, source.Shape);
        string Tensor(string name, float around) => Weight($"{image.Name}.{name}", [source.Channels], 0.1f, around);
        _onnx.Add(
            "BatchNormalization",
            image.Name,
            [source.Name, Tensor("weight", 1), Tensor("bias", 0), Tensor("running_mean", 0), Tensor("running_var", 1)],
            OnnxAttribute.Real("epsilon", Epsilon));
        return image;
    }

    public GraphImage Relu(GraphImage source) => Activate(source, Activation.Relu);

    public GraphImage Activate(GraphImage source, Activation activation)
    {
        GraphImage image = Declare($"Activate(Activation.{activation}", source, source.Shape);
        if (activation == Activation.Relu6)
        {
            _onnx.Add("Clip", image.Name, [source.Name, _onnx.Add($"{image.Name}.min", OnnxTensor.Scalar(0f)), _onnx.Add($"{image.Name}.max", OnnxTensor.Scalar(6f))]);
        }
        else
        {
            _onnx.Add(activation.ToString(), image.Name, [source.Name]);
        }

        return image;
    }

    public GraphImage MaxPool(GraphImage source, int kernel, int stride, int padding = 0)
    {
        int height = Extent(source.Shape[1], kernel, stride, padding, isTransposed: false);
        int width = Extent(source.Shape[2], kernel, stride, padding, isTransposed: false);
        GraphImage image = Declare($"MaxPool2D({kernel}, Stride = {stride}, Padding = {padding}", source, [source.Channels, height, width]);
        _onnx.Add(
            "MaxPool",
            image.Name,
            [source.Name],
            OnnxAttribute.Ints("kernel_shape", kernel, kernel),
            OnnxAttribute.Ints("strides", stride, stride),
            OnnxAttribute.Ints("pads", padding, padding, padding, padding));
        return image;
    }

    public GraphImage GlobalAveragePool(GraphImage source)
    {
        GraphImage image = Declare("GlobalAveragePool(", source, [source.Channels, 1, 1]);
        _onnx.Add("GlobalAveragePool", image.Name, [source.Name]);
        return image;
    }

    public GraphImage Softmax(GraphImage source)
    {
        GraphImage image = Declare("Softmax(", source, source.Shape);
        _onnx.Add("Softmax", image.Name, [source.Name]);
        return image;
    }

    public GraphImage Add(GraphImage left, GraphImage right) => Join("Add", left, right);

    public GraphImage Multiply(GraphImage left, GraphImage right) => Join("Multiply", left, right);

    public GraphImage Concat(params GraphImage[] sources)
    {
        string names = string.Join(", ", sources.Select(source => $"nameof({source.Name})"));
        GraphImage image = Declare($"Concat({names}", null, [sources.Sum(source => source.Channels), .. sources[0].Shape.Skip(1)]);
        _onnx.Add("Concat", image.Name, [.. sources.Select(source => source.Name)], OnnxAttribute.Int("axis", 1));
        return image;
    }

    /// <summary>Takes one channel of each group in turn.</summary>
    public GraphImage Shuffle(GraphImage source, int groups)
    {
        int perGroup = source.Channels / groups;
        int plane = source.Length / source.Channels;
        GraphImage apart = Declare($"Reshape({groups}, {perGroup}, {plane}", source, [groups, perGroup, plane]);
        GraphImage turned = Declare("Transpose(1, 0, 2", apart, [perGroup, groups, plane]);
        GraphImage image = Declare($"Reshape({string.Join(", ", source.Shape)}", turned, source.Shape);
        _onnx.Add("Reshape", apart.Name, [source.Name, _onnx.Add($"{apart.Name}.shape", OnnxTensor.Vector(apart.Dimensions))]);
        _onnx.Add("Transpose", turned.Name, [apart.Name], OnnxAttribute.Ints("perm", 0, 2, 1, 3));
        _onnx.Add("Reshape", image.Name, [turned.Name, _onnx.Add($"{image.Name}.shape", OnnxTensor.Vector(image.Dimensions))]);
        return image;
    }

    private GraphImage Join(string kind, GraphImage left, GraphImage right)
    {
        GraphImage image = Declare($"{kind}(nameof({left.Name}), nameof({right.Name})", null, left.Shape);
        _onnx.Add(kind == "Multiply" ? "Mul" : kind, image.Name, [left.Name, right.Name]);
        return image;
    }

    // A layer with one source names it.
    private GraphImage Declare(string attribute, GraphImage? source, IReadOnlyList<int> shape)
    {
        Output = new($"L{_layers.Count}", shape);
        string from = source is null ? "" : $"{(attribute.EndsWith('(') ? "" : ", ")}From = nameof({source.Name})";
        _layers.Add($"[{attribute}{from})] public partial class {Output.Name} {{ }}");
        return Output;
    }

    private string Weight(string name, int[] shape, float deviation, float around = 0)
    {
        float[] numbers = new float[shape.Aggregate((product, extent) => product * extent)];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = around + deviation * (2 * _random.NextSingle() - 1);
        }

        Weights.Add(name, shape, numbers);
        return _onnx.Add(name, OnnxTensor.Of(shape, numbers));
    }

    // Images keep their magnitude: the variance of a uniform number is a third of its largest square.
    private static float Scale(int[] shape) => MathF.Sqrt(3f / shape.Skip(1).Aggregate((product, extent) => product * extent));

    private static int Extent(int input, int kernel, int stride, int padding, bool isTransposed) =>
        isTransposed ? (input - 1) * stride + kernel - 2 * padding : (input + 2 * padding - kernel) / stride + 1;
}
