using static ConvGen.Onnx.OnnxAttribute;

namespace ConvGen.Import.Tests.Nodes;

/// <summary>Several nodes that are one thing: activations that exporters write with several nodes, and computations of shapes.</summary>
internal static class GraphCases
{
    private static readonly IReadOnlyList<int> Sets = [9, 11, 13, 18, 24];

    public static IEnumerable<ModelCase> All =>
    [
        .. Of("Silu", 7, (graph, _) => graph.Add("Mul", "y", ["x", graph.Add("Sigmoid", "s", ["x"])]), isExact: false),
        .. Of("Silu, the image second", 7, (graph, _) => graph.Add("Mul", "y", [graph.Add("Sigmoid", "s", ["x"]), "x"]), isExact: false),
        .. Of("HardSwish of HardSigmoid", 7, (graph, _) =>
            graph.Add("Mul", "y", ["x", graph.Add("HardSigmoid", "s", ["x"], Real("alpha", 1f / 6), Real("beta", 0.5f))]), isExact: false),
        .. Of("HardSwish of Clip", 13, (graph, _) =>
        {
            string sum = graph.Add("Add", "sum", ["x", graph.Add("three", OnnxTensor.Scalar(3f))]);
            string clipped = graph.Add("Clip", "clipped", [sum, graph.Add("zero", OnnxTensor.Scalar(0f)), graph.Add("six", OnnxTensor.Scalar(6f))]);
            graph.Add("Div", "y", [graph.Add("Mul", "product", ["x", clipped]), graph.Add("divisor", OnnxTensor.Scalar(6f))]);
        }, isExact: false),
        .. Of("Gelu of Erf", 9, (graph, _) =>
        {
            string erf = graph.Add("Erf", "erf", [graph.Add("Div", "scaled", ["x", graph.Add("root", OnnxTensor.Scalar(MathF.Sqrt(2)))])]);
            string sum = graph.Add("Add", "sum", [erf, graph.Add("one", OnnxTensor.Scalar(1f))]);
            graph.Add("Mul", "y", [graph.Add("Mul", "product", ["x", sum]), graph.Add("half", OnnxTensor.Scalar(0.5f))]);
        }, isExact: false),
        .. Of("Mish of Softplus", 7, (graph, _) => graph.Add("Mul", "y", ["x", graph.Add("Tanh", "t", [graph.Add("Softplus", "p", ["x"])])]), isExact: false),
        .. Of("convolution, normalization, Relu", 7, (graph, numbers) =>
        {
            graph.Add("Conv", "c", ["x", graph.Add("w", OnnxTensor.Of([4, 3, 3, 3], numbers.Draw(108)))]);
            graph.Add("BatchNormalization", "n",
            [
                "c",
                graph.Add("scale", OnnxTensor.Of([4], numbers.Draw(4))),
                graph.Add("shift", OnnxTensor.Of([4], numbers.Draw(4))),
                graph.Add("mean", OnnxTensor.Of([4], numbers.Draw(4))),
                graph.Add("variance", OnnxTensor.Of([4], numbers.DrawPositive(4))),
            ]);
            graph.Add("Relu", "y", ["n"]);
        }, isExact: false),
        .. Of("convolution, bias as Add, residual, Relu", 7, (graph, numbers) =>
        {
            graph.Add("Conv", "c", ["x", graph.Add("w", OnnxTensor.Of([3, 3, 3, 3], numbers.Draw(81)))], Ints("pads", 1, 1, 1, 1));
            graph.Add("Add", "b", ["c", graph.Add("bias", OnnxTensor.Of([1, 3, 1, 1], numbers.Draw(3)))]);
            graph.Add("Relu", "y", [graph.Add("Add", "r", ["b", "x"])]);
        }),
        .. Of("Pad, then convolution", 11, (graph, numbers) =>
        {
            string padded = graph.Add("Pad", "p", ["x", graph.Add("pads", OnnxTensor.Vector(0L, 0, 1, 0, 0, 0, 0, 2))]);
            graph.Add("Conv", "y", [padded, graph.Add("w", OnnxTensor.Of([4, 3, 3, 3], numbers.Draw(108)))]);
        }),
        .. Of("convolution between Transposes", 7, (graph, numbers) =>
        {
            string first = graph.Add("Transpose", "a", ["x"], Ints("perm", 0, 3, 1, 2));
            string image = graph.Add("Conv", "c", [first, graph.Add("w", OnnxTensor.Of([4, 5, 2, 2], numbers.Draw(80)))]);
            graph.Add("Transpose", "y", [image], Ints("perm", 0, 2, 3, 1));
        }),
        .. Of("flat by Shape, Gather, Unsqueeze, Concat", 11, (graph, _) =>
        {
            string batch = graph.Add("Gather", "batch", [graph.Add("Shape", "shape", ["x"]), graph.Add("zero", OnnxTensor.Scalar(0L))]);
            string vector = graph.OperatorSet < 13
                ? graph.Add("Unsqueeze", "vector", [batch], Ints("axes", 0))
                : graph.Add("Unsqueeze", "vector", [batch, graph.Add("axes", OnnxTensor.Vector(0L))]);
            string shape = graph.Add("Concat", "flat", [vector, graph.Add("rest", OnnxTensor.Vector(-1L))], Int("axis", 0));
            graph.Add("Reshape", "y", ["x", shape]);
        }),
        .. Of("rows by Shape with start and end", 15, (graph, _) =>
        {
            string rows = graph.Add("Shape", "rows", ["x"], Int("start", 1), Int("end", -1));
            string shape = graph.Add("Concat", "whole", [graph.Add("one", OnnxTensor.Vector(1L)), rows, graph.Add("rest", OnnxTensor.Vector(-1L))], Int("axis", 0));
            graph.Add("Reshape", "y", ["x", shape]);
        }),
        .. Of("sizes by Shape, Slice, Mul, Cast", 13, (graph, _) =>
        {
            string shape = graph.Add("Shape", "shape", ["x"]);
            string extents = graph.Add("Slice", "extents",
                [shape, graph.Add("from", OnnxTensor.Vector(2L)), graph.Add("to", OnnxTensor.Vector(4L)), graph.Add("axis", OnnxTensor.Vector(0L))]);
            string twice = graph.Add("Mul", "twice", [extents, graph.Add("two", OnnxTensor.Scalar(2L))]);
            string first = graph.Add("Slice", "first",
                [shape, graph.Add("from0", OnnxTensor.Vector(0L)), graph.Add("to2", OnnxTensor.Vector(2L)), "axis"]);
            string sizes = graph.Add("Cast", "sizes", [graph.Add("Concat", "all", [first, twice], Int("axis", 0))], Int("to", (int)OnnxElementType.Int64));
            graph.Add("Resize", "y", ["x", "", "", sizes],
                String("coordinate_transformation_mode", "asymmetric"), String("nearest_mode", "floor"));
        }),
        .. Of("ConstantOfShape and Where", 9, (graph, _) =>
        {
            string ones = graph.Add("ConstantOfShape", "ones", [graph.Add("length", OnnxTensor.Vector(4L))], Tensor("value", OnnxTensor.Vector(1L)));
            string negative = graph.Add("Mul", "negative", [ones, graph.Add("minus", OnnxTensor.Scalar(-1L))]);
            string shape = graph.Add("wanted", OnnxTensor.Vector(-1L, 3, 4, 5));
            string target = graph.Add("Where", "target", [graph.Add("Equal", "same", [shape, negative]), ones, shape]);
            graph.Add("Expand", "y", ["x", target]);
        }),
        .. Of("Constant", 9, (graph, numbers) =>
        {
            graph.AddNode("Constant", [], ["k"], [Tensor("value", OnnxTensor.Of([1, 3, 1, 1], numbers.Draw(3)))]);
            graph.Add("Mul", "y", ["x", "k"]);
        }),
        .. Of("Constant of numbers", 13, (graph, _) =>
        {
            graph.AddNode("Constant", [], ["k"], [Reals("value_floats", 1, -2, 3, 0, 2)]);
            graph.AddNode("Constant", [], ["a"], [Real("value_float", 2)]);
            graph.AddNode("Constant", [], ["s"], [Ints("value_ints", 1, 3, -1)]);
            graph.Add("Reshape", "y", [graph.Add("Mul", "scaled", [graph.Add("Mul", "m", ["x", "k"]), "a"]), "s"]);
        }),
        .. Of("channels shuffled", 7, (graph, _) =>
        {
            string apart = graph.Add("Reshape", "apart", ["x", graph.Add("groups", OnnxTensor.Vector(1L, 3, 2, 2, 5))]);
            string turned = graph.Add("Transpose", "turned", [apart], Ints("perm", 0, 2, 1, 3, 4));
            graph.Add("Reshape", "y", [turned, graph.Add("whole", OnnxTensor.Vector(1L, 6, 2, 5))]);
        }),
        .. Of("two outputs, one read by the other", 7, (graph, _) =>
        {
            graph.Add("Relu", "first", ["x"]);
            graph.AddOutput("first");
            graph.Add("Neg", "y", ["first"]);
        }),
        .. Of("the same weights twice", 7, (graph, numbers) =>
        {
            graph.Add("w", OnnxTensor.Of([3, 3, 1, 1], numbers.Draw(9)));
            graph.Add("Conv", "y", [graph.Add("Conv", "c", ["x", "w"]), "w"]);
        }),
        .. from type in (OnnxElementType[])[OnnxElementType.Single, OnnxElementType.Double, OnnxElementType.Half, OnnxElementType.BFloat16, OnnxElementType.Int32, OnnxElementType.Int64, OnnxElementType.Byte, OnnxElementType.SByte]
           from storage in (OnnxStorage[])[OnnxStorage.Raw, OnnxStorage.Fields]
           from model in Of($"constant of {type} in {storage}", 13, (graph, _) =>
           {
               string constant = graph.Add("k", new OnnxTensor(type, [1, 3, 1, 1], [1, 2, 3]) { Storage = storage });
               graph.Add("Mul", "y", ["x", graph.Add("Cast", "cast", [constant], Int("to", (int)OnnxElementType.Single))]);
           }).Take(1)
           select model,
    ];

    // The graph reads x, an image of 3 channels, 4 rows and 5 columns, and writes y.
    private static IEnumerable<ModelCase> Of(string title, int since, Action<OnnxGraph, Numbers> build, bool isExact = true) =>
        from set in Sets.Prepend(since).Distinct()
        where set >= since
        select new ModelCase("Graph", title, set, numbers =>
        {
            OnnxGraph graph = new(set);
            graph.AddInput("x", 1, 3, 4, 5);
            build(graph, numbers);
            graph.AddOutput("y");
            return graph;
        })
        { IsExact = isExact };
}
