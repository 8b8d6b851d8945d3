namespace ConvGen.Import.Tests.Nodes;

/// <summary>A use of an operator.</summary>
/// <param name="Title">What is particular about it.</param>
/// <param name="Inputs">Its inputs.</param>
/// <param name="Attributes">Its attributes.</param>
internal sealed record NodeCase(string Title, IReadOnlyList<NodeInput> Inputs, params IReadOnlyList<OnnxAttribute> Attributes)
{
    /// <summary>The first operator set that has this form of the operator.</summary>
    public int Since { get; init; } = 7;

    /// <summary>The last operator set that has this form of the operator.</summary>
    public int Until { get; init; } = int.MaxValue;

    /// <summary>The number of outputs.</summary>
    public int Outputs { get; init; } = 1;

    /// <summary>The type of the last output's elements.</summary>
    public OnnxElementType LastType { get; init; } = OnnxElementType.Single;

    /// <summary>Whether integers give exact results, if other than for the operator's other uses.</summary>
    public bool? IsExact { get; init; }

    /// <summary>A part of the reason why it cannot be compiled, or <see langword="null"/> if it can.</summary>
    public string? Refusal { get; init; }

    /// <summary>The model with this node only.</summary>
    public OnnxGraph Build(string type, int operatorSet, Numbers numbers)
    {
        OnnxGraph graph = new(operatorSet);
        string[] inputs = [.. Inputs.Select((input, index) => input.AddTo(graph, $"x{index}", numbers))];
        string[] outputs = [.. Enumerable.Range(0, Outputs).Select(index => $"y{index}")];
        graph.AddNode(type, inputs, outputs, Attributes);
        foreach (string output in outputs)
        {
            graph.AddOutput(new OnnxValue(output, Dimensions: null) { Type = output == outputs[^1] ? LastType : OnnxElementType.Single });
        }

        return graph;
    }
}
