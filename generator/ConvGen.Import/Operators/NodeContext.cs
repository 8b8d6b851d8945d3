using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Onnx;
using ConvGen.Import.Views;

namespace ConvGen.Import.Operators;

/// <summary>A node that is being imported: its attributes, and the values that it reads and computes.</summary>
/// <param name="node">The node.</param>
/// <param name="opset">The version of the operator set.</param>
/// <param name="values">All values that are known so far.</param>
/// <param name="constants">Reads the tensors in attributes.</param>
/// <param name="graph">Receives layers.</param>
internal sealed class NodeContext(OnnxNode node, long opset, Values values, ConstantReader constants, LayerGraph graph)
{
    /// <summary>The name of the operator.</summary>
    public string Operator => node.Operator;

    /// <summary>The version of the operator set.</summary>
    public long Opset => opset;

    /// <summary>The number of inputs, those that are left out included.</summary>
    public int InputCount => node.Inputs.Count;

    /// <summary>The number of outputs.</summary>
    public int OutputCount => node.Outputs.Count;

    /// <summary>The layers.</summary>
    public LayerGraph Graph => graph;

    /// <summary>Whether all inputs are constants.</summary>
    public bool IsConstant => node.Inputs.All(input => input.Length == 0 || values[input] is Constant);

    /// <summary>Whether there is an input.</summary>
    public bool Has(int input) => input < node.Inputs.Count && node.Inputs[input].Length > 0;

    /// <summary>Whether an input is a constant.</summary>
    public bool IsConstantAt(int input) => Has(input) && values[node.Inputs[input]] is Constant;

    /// <summary>The dimensions of an input.</summary>
    public ImmutableArray<int> DimensionsOf(int input) => IsConstantAt(input) ? ConstantAt(input).Dimensions : Image(input).Dimensions;

    /// <summary>An input that must be a constant.</summary>
    public Constant ConstantAt(int input)
    {
        Require(input);
        return values[node.Inputs[input]] as Constant
            ?? throw new RefusedException($"its input {input + 1}, '{node.Inputs[input]}', must be a constant, but it is computed from the model's inputs");
    }

    /// <summary>An input that must be a constant, if there is one.</summary>
    public Constant? OptionalConstant(int input) => Has(input) ? ConstantAt(input) : null;

    /// <summary>An input that must be an image.</summary>
    public ImageView Image(int input)
    {
        Require(input);
        return values[node.Inputs[input]] as ImageView
            ?? throw new RefusedException($"its input {input + 1}, '{node.Inputs[input]}', is a constant, and networks have no layer for that");
    }

    /// <summary>An input as an image of a batch of one: the first dimension is the batch, the second one the channels.</summary>
    /// <param name="input">The input.</param>
    /// <param name="ranks">The numbers of dimensions that the operator allows.</param>
    public ImageView Batch(int input, params ReadOnlySpan<int> ranks)
    {
        ImageView image = Image(input);
        if (!ranks.Contains(image.Dimensions.Length))
        {
            throw new RefusedException(
                $"its input '{node.Inputs[input]}' has the dimensions {Dimensions.Text(image.Dimensions)}; it must have {string.Join(", ", ranks.ToArray())} of them");
        }

        return image.Dimensions[0] == 1
            ? image
            : throw new RefusedException(
                $"its input '{node.Inputs[input]}' has the dimensions {Dimensions.Text(image.Dimensions)}; networks compute batches of 1, so declare the model's inputs with --input");
    }

    /// <summary>Sets an output.</summary>
    public void Set(object value, int output = 0) => values[node.Outputs[output]] = value;

    /// <summary>Sets the output to the image of a layer.</summary>
    public void Set(Layer layer, ImmutableArray<int> dimensions) => Set(ImageView.Of(layer, dimensions));

    /// <summary>Refuses outputs after the first one that are read.</summary>
    public void RefuseFurtherOutputs(string what)
    {
        if (node.Outputs.Skip(1).Any(values.IsRead))
        {
            throw new RefusedException($"its output {what} is read, which is not supported");
        }
    }

    /// <summary>Whether there is an attribute.</summary>
    public bool HasAttribute(string name) => node.Attributes.ContainsKey(name);

    /// <summary>An integer attribute.</summary>
    public long Integer(string name, long usual) => node.Attributes.TryGetValue(name, out OnnxAttribute? attribute) ? attribute.Integer : usual;

    /// <summary>A number attribute.</summary>
    public float Single(string name, float usual) => node.Attributes.TryGetValue(name, out OnnxAttribute? attribute) ? attribute.Single : usual;

    /// <summary>A number attribute as the double-precision number with the same shortest decimal form, which is what its author wrote.</summary>
    public double Decimal(string name, double usual) => HasAttribute(name)
        ? double.Parse(Single(name, 0).ToString("R", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture)
        : usual;

    /// <summary>A text attribute.</summary>
    public string Text(string name, string usual) => node.Attributes.TryGetValue(name, out OnnxAttribute? attribute) ? attribute.Text : usual;

    /// <summary>A list of integers, or <see langword="null"/> if there is no such attribute.</summary>
    public IReadOnlyList<long>? Integers(string name) => node.Attributes.TryGetValue(name, out OnnxAttribute? attribute) ? attribute.Integers : null;

    /// <summary>A list of numbers, or <see langword="null"/> if there is no such attribute.</summary>
    public IReadOnlyList<float>? Singles(string name) => node.Attributes.TryGetValue(name, out OnnxAttribute? attribute) ? attribute.Singles : null;

    /// <summary>A tensor attribute, or <see langword="null"/> if there is no such attribute.</summary>
    public Constant? Tensor(string name) =>
        node.Attributes.TryGetValue(name, out OnnxAttribute? attribute) && attribute.Tensor is not null ? constants.Read(attribute.Tensor) : null;

    /// <summary>A list of integers that is an attribute in older opsets and an input in newer ones; <see langword="null"/> if it is left out.</summary>
    public IReadOnlyList<long>? IntegersOrInput(string name, int input) => Integers(name) ?? OptionalConstant(input)?.Integers();

    /// <summary>The axes that an attribute or an input lists, in ascending order, or <see langword="null"/> if they are left out.</summary>
    public ImmutableArray<int>? Axes(int input, int rank)
    {
        IReadOnlyList<long>? axes = IntegersOrInput("axes", input);
        return axes is null ? null : [.. axes.Select(axis => Dimensions.Axis(axis, rank)).Distinct().Order()];
    }

    private void Require(int input)
    {
        if (!Has(input))
        {
            throw new RefusedException($"its input {input + 1} is missing");
        }
    }
}
