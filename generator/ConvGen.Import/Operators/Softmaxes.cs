using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Operators;

/// <summary>Softmax and LogSoftmax. Source: the operator documents, https://onnx.ai/onnx/operators.</summary>
internal static class Softmaxes
{
    private const int FirstOpsetWithOneAxis = 13;

    /// <summary>Softmax and LogSoftmax. Before opset 13, all axes from the stated one on are one.</summary>
    public static void Import(NodeContext node)
    {
        ImageView image = node.Image(0);
        int rank = image.Dimensions.Length;
        bool flattens = node.Opset < FirstOpsetWithOneAxis;
        int axis = Dimensions.Axis(node.Integer("axis", flattens ? 1 : -1), Math.Max(1, rank));
        if (flattens && image.Dimensions.Skip(axis).Count(dimension => dimension != 1) != 1)
        {
            ImmutableArray<int> flat = [Dimensions.Length(image.Dimensions[..axis]), Dimensions.Length(image.Dimensions[axis..])];
            node.Set(Along(node, image.Reshaped(flat), 1).Reshaped(image.Dimensions));
            return;
        }

        axis = flattens ? Enumerable.Range(axis, rank - axis).First(candidate => image.Dimensions[candidate] != 1) : axis;
        node.Set(Along(node, image, axis));
    }

    private static ImageView Along(NodeContext node, ImageView image, int axis)
    {
        ImageView along = image.Along(axis, node.Graph);
        Layer layer = node.Graph.Add(new AxisLayer(node.Operator, along.AxisAfterAlong(axis)), along.Layer.Shape, along.Layer);
        return ImageView.Of(layer, along.Order, along.Dimensions);
    }
}
