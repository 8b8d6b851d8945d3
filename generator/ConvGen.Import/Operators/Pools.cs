using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Operators;

/// <summary>MaxPool, AveragePool, GlobalMaxPool and GlobalAveragePool. Source: the operator documents, https://onnx.ai/onnx/operators.</summary>
internal static class Pools
{
    /// <summary>MaxPool.</summary>
    public static void Maximum(NodeContext node)
    {
        node.RefuseFurtherOutputs("Indices");
        Pool(node, isMaximum: true, countIncludePad: false);
    }

    /// <summary>AveragePool.</summary>
    public static void Average(NodeContext node) => Pool(node, isMaximum: false, node.Integer("count_include_pad", 0) != 0);

    /// <summary>GlobalMaxPool.</summary>
    public static void GlobalMaximum(NodeContext node) => Global(node, "GlobalMaxPool");

    /// <summary>GlobalAveragePool.</summary>
    public static void GlobalAverage(NodeContext node) => Global(node, "GlobalAveragePool");

    private static void Pool(NodeContext node, bool isMaximum, bool countIncludePad)
    {
        ImageView image = node.Batch(0, 3, 4, 5);
        int rank = image.Dimensions.Length - 2;
        ImmutableArray<int> kernel = WindowReader.Numbers(node.Integers("kernel_shape") ?? [], rank, "kernel_shape"), extents = image.Dimensions[2..];
        Window window = WindowReader.Read(node, kernel, extents);
        bool ceilMode = node.Integer("ceil_mode", 0) != 0 && WindowReader.AutoPadding(node) == "NOTSET";
        int[] output = new int[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            int padded = extents[axis] + window.Before[axis] + window.After[axis], left = padded - window.Covered(axis);
            if (left < 0 || window.Before[axis] >= window.Covered(axis) || window.After[axis] >= window.Covered(axis))
            {
                throw new RefusedException(
                    $"its kernel {Dimensions.Text(kernel)} does not fit the image {Dimensions.Text(image.Dimensions)} or its pads");
            }

            int steps = left / window.Stride[axis];

            // A window that would begin in the padding after the image does not count.
            bool another = ceilMode && left % window.Stride[axis] != 0 && (steps + 1) * window.Stride[axis] < extents[axis] + window.Before[axis];
            output[axis] = steps + (another ? 2 : 1);
        }

        // Without a window that is cut off, rounding up is rounding down.
        bool cut = Enumerable.Range(0, rank).Any(axis => output[axis] != window.Outputs(axis, extents[axis]));
        bool isPadded = window.Before.Concat(window.After).Any(padding => padding > 0);
        ImmutableArray<int> shape = [image.Dimensions[1], .. output];
        PoolLayer layer = new(isMaximum, window, ceilMode && cut, countIncludePad || !(isPadded || (ceilMode && cut)));
        node.Set(node.Graph.Add(layer, shape, image.As(image.Dimensions[1..], node.Graph)), [1, .. shape]);
    }

    private static void Global(NodeContext node, string attribute)
    {
        ImageView image = node.Batch(0, 3, 4, 5);
        ImmutableArray<int> shape = [image.Dimensions[1], .. Window.Ones(image.Dimensions.Length - 2)];
        node.Set(node.Graph.Add(new PlainLayer(attribute), shape, image.As(image.Dimensions[1..], node.Graph)), [1, .. shape]);
    }
}
