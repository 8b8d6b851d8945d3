using static ConvGen.Onnx.OnnxAttribute;

namespace ConvGen.Import.Tests.Files;

/// <summary>Models of a few nodes, to be damaged.</summary>
internal static class SmallModels
{
    /// <summary>The models' bytes.</summary>
    public static IReadOnlyList<byte[]> All => [Classifier.Write(), Detector.Write()];

    /// <summary>A convolution, a pool and a dense layer.</summary>
    public static OnnxGraph Classifier
    {
        get
        {
            OnnxGraph graph = new(13);
            graph.AddInput("image", 1, 2, 6, 6);
            graph.Add("weight", Tensor(3, 2, 3, 3));
            graph.Add("bias", Tensor(3));
            graph.AddNode("Conv", ["image", "weight", "bias"], ["c"], [Ints("pads", 1, 1, 1, 1), Ints("kernel_shape", 3, 3)], name: "/features/0/Conv");
            graph.AddNode("Relu", ["c"], ["r"], [], name: "/features/1/Relu");
            graph.AddNode("MaxPool", ["r"], ["p"], [Ints("kernel_shape", 2, 2), Ints("strides", 2, 2)], name: "/features/2/MaxPool");
            graph.AddNode("Reshape", ["p", graph.Add("shape", OnnxTensor.Vector(1L, -1))], ["f"], []);
            graph.AddNode("Gemm", ["f", graph.Add("matrix", Tensor(4, 27) with { Storage = OnnxStorage.Fields }), ""], ["g"], [Int("transB", 1)]);
            graph.AddNode("Softmax", ["g"], ["scores"], [Int("axis", -1)]);
            graph.AddOutput(OnnxValue.Of("scores", [1, 4]));
            return graph;
        }
    }

    /// <summary>Two outputs, a residual, normalization, resizing, and a computation of shapes, in a file whose initializers are inputs, too.</summary>
    public static OnnxGraph Detector
    {
        get
        {
            OnnxGraph graph = new(11) { FormatVersion = 3 };
            graph.AddInput(new OnnxValue("image", ["batch", "3", "4", "4"]));
            graph.Add("Conv", "c", ["image", graph.Add("w", Tensor(3, 1, 3, 3))], Int("group", 3), String("auto_pad", "SAME_UPPER"));
            graph.Add("BatchNormalization", "n", ["c", graph.Add("s", Tensor(3)), graph.Add("b", Tensor(3)), graph.Add("m", Tensor(3)), graph.Add("v", Tensor(3))]);
            graph.Add("Add", "sum", ["n", "image"]);
            graph.Add("Clip", "clip", ["sum", graph.Add("zero", OnnxTensor.Scalar(0f)), graph.Add("six", OnnxTensor.Scalar(6f))]);
            graph.Add("Resize", "large", ["clip", graph.Add("roi", OnnxTensor.Vector(Array.Empty<float>())), graph.Add("scales", OnnxTensor.Vector(1f, 1, 2, 2))]);
            graph.AddNode("Constant", [], ["axis"], [Tensor("value", OnnxTensor.Scalar(0L))]);
            graph.Add("Gather", "extent", [graph.Add("Shape", "shape", ["clip"]), "axis"]);
            graph.Add("Concat", "flat", [graph.Add("Unsqueeze", "vector", ["extent"], Ints("axes", 0)), graph.Add("rest", OnnxTensor.Vector(-1L))], Int("axis", 0));
            graph.Add("Reshape", "boxes", ["clip", "flat"]);
            graph.AddOutput("large");
            graph.AddOutput("boxes");
            return graph;
        }
    }

    private static OnnxTensor Tensor(params int[] dimensions) =>
        OnnxTensor.Of(dimensions, Enumerable.Range(1, dimensions.Aggregate((product, extent) => product * extent)).Select(number => number / 8f));

    private static OnnxAttribute Tensor(string name, OnnxTensor tensor) => OnnxAttribute.Tensor(name, tensor);
}
