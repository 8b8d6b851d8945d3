namespace ConvGen.Import.Tests.Nodes;

/// <summary>An input of a node under test: an image, a constant, or nothing.</summary>
internal sealed class NodeInput
{
    private readonly Func<OnnxGraph, string, Numbers, string> _add;

    private NodeInput(Func<OnnxGraph, string, Numbers, string> add) => _add = add;

    /// <summary>An optional input that is left out.</summary>
    public static NodeInput Absent { get; } = new((_, _, _) => "");

    /// <summary>An input of the model, whose numbers are random.</summary>
    public static NodeInput Image(params long[] dimensions) => new((graph, name, _) => graph.AddInput(name, dimensions));

    /// <summary>Random constant numbers.</summary>
    public static NodeInput Weights(params int[] dimensions) =>
        new((graph, name, numbers) => graph.Add(name, OnnxTensor.Of(dimensions, numbers.Draw(Count(dimensions)))));

    /// <summary>Random constant numbers above zero, such as variances and divisors.</summary>
    public static NodeInput Positive(params int[] dimensions) =>
        new((graph, name, numbers) => graph.Add(name, OnnxTensor.Of(dimensions, numbers.DrawPositive(Count(dimensions)))));

    /// <summary>A constant.</summary>
    public static NodeInput Constant(OnnxTensor tensor) => new((graph, name, _) => graph.Add(name, tensor));

    /// <summary>A vector of integers, such as a shape or axes.</summary>
    public static NodeInput Longs(params long[] numbers) => Constant(OnnxTensor.Vector(numbers));

    /// <summary>A vector of numbers, such as scales.</summary>
    public static NodeInput Floats(params float[] numbers) => Constant(OnnxTensor.Vector(numbers));

    /// <summary>A number without dimensions.</summary>
    public static NodeInput Scalar(float number) => Constant(OnnxTensor.Scalar(number));

    /// <summary>Adds the input to a graph, and returns its name there.</summary>
    public string AddTo(OnnxGraph graph, string name, Numbers numbers) => _add(graph, name, numbers);

    private static int Count(int[] dimensions) => dimensions.Aggregate(1, (product, extent) => product * extent);
}
