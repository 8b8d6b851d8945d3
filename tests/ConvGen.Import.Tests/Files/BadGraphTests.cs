using static ConvGen.Onnx.OnnxAttribute;

namespace ConvGen.Import.Tests.Files;

/// <summary>Graphs that contradict themselves, or that have operators that cannot be compiled.</summary>
public sealed class BadGraphTests : IDisposable
{
    private readonly ModelFolder _folder = new();

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1L << 31)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_dimension_of_an_input_that_no_image_has_is_refused(long extent) => Refused("x", graph =>
    {
        graph.AddInput("x", 1, 3, extent, 4);
        graph.Add("Relu", "y", ["x"]);
    });

    [Fact]
    public void Dimensions_whose_product_overflows_are_refused() => Refused("x", graph =>
    {
        graph.AddInput("x", 1, 65_536, 65_536, 65_536);
        graph.Add("Relu", "y", ["x"]);
    });

    [Theory]
    [InlineData(-3)]
    [InlineData(4)]
    [InlineData(1L << 40)]
    [InlineData(long.MaxValue)]
    public void A_constant_whose_dimensions_do_not_match_its_elements_is_refused(long extent) => Refused("k", graph =>
    {
        graph.AddInput("x", 1, 3, 4, 4);
        graph.Add("Mul", "y", ["x", graph.Add("k", new OnnxTensor(OnnxElementType.Single, [extent, 1, 1], [1, 2, 3]))]);
    });

    [Fact]
    public void A_constant_whose_product_of_dimensions_overflows_is_refused() => Refused("k", graph =>
    {
        graph.AddInput("x", 1, 3, 4, 4);
        graph.Add("Mul", "y", ["x", graph.Add("k", new OnnxTensor(OnnxElementType.Single, [1L << 32, 1L << 32, 1L << 32], [1, 2, 3]))]);
    });

    [Fact]
    public void A_shape_that_is_huge_is_refused() => Refused("big", graph =>
    {
        graph.AddInput("x", 1, 1);
        graph.Add("ConstantOfShape", "big", [graph.Add("shape", OnnxTensor.Vector(1L << 30, 1L << 10))]);
        graph.Add("Add", "y", ["x", "big"]);
    });

    [Fact]
    public void An_expansion_that_is_huge_is_refused() => Refused("y", graph =>
    {
        graph.AddInput("x", 1, 1);
        graph.Add("Expand", "y", ["x", graph.Add("shape", OnnxTensor.Vector(1L, 1L << 40))]);
    });

    [Fact]
    public void Nodes_that_read_each_other_are_refused() => Refused("a", graph =>
    {
        graph.AddInput("x", 1, 3);
        graph.Add("Add", "a", ["x", "b"]);
        graph.Add("Relu", "b", ["a"]);
        graph.Add("Relu", "y", ["b"]);
    });

    [Fact]
    public void A_node_that_reads_itself_is_refused() => Refused("y", graph =>
    {
        graph.AddInput("x", 1, 3);
        graph.Add("Add", "y", ["x", "y"]);
    });

    [Fact]
    public void A_value_that_nothing_computes_is_refused() => Refused("nowhere", graph =>
    {
        graph.AddInput("x", 1, 3, 4, 4);
        graph.Add("Conv", "y", ["x", "nowhere"]);
    });

    [Fact]
    public void A_value_that_two_nodes_compute_is_refused() => Refused("y", graph =>
    {
        graph.AddInput("x", 1, 3);
        graph.Add("Relu", "y", ["x"]);
        graph.Add("Neg", "y", ["x"]);
    });

    [Fact]
    public void An_output_that_nothing_computes_is_refused() => Refused("y", graph =>
    {
        graph.AddInput("x", 1, 3);
        graph.Add("Relu", "z", ["x"]);
    });

    [Fact]
    public void A_node_without_its_inputs_is_refused() => Refused("Conv", graph =>
    {
        graph.AddInput("x", 1, 3, 4, 4);
        graph.Add("Conv", "y", ["x"]);
    });

    [Fact]
    public void Weights_for_other_channels_are_refused() => Refused("Conv", graph =>
    {
        graph.AddInput("x", 1, 3, 4, 4);
        graph.Add("Conv", "y", ["x", graph.Add("w", OnnxTensor.Of([2, 5, 1, 1], new float[10]))]);
    });

    [Theory]
    [InlineData("QLinearConv")]
    [InlineData("DequantizeLinear")]
    [InlineData("LSTM")]
    [InlineData("GRU")]
    [InlineData("RNN")]
    [InlineData("Loop")]
    [InlineData("NonMaxSuppression")]
    [InlineData("DoesNotExist")]
    public void An_operator_that_cannot_be_compiled_is_named(string type)
    {
        ImportException refused = Refused(type, graph =>
        {
            graph.AddInput("x", 1, 3);
            graph.AddNode(type, ["x"], ["y"], [], name: "the node");
        });
        ImportProblem problem = Assert.Single(refused.Problems);
        Assert.Equal((type, "the node"), (problem.Operator, problem.Node));
    }

    [Fact]
    public void All_operators_that_cannot_be_compiled_are_named_at_once()
    {
        ImportException refused = Refused("LSTM", graph =>
        {
            graph.AddInput("x", 1, 3);
            graph.AddNode("LSTM", ["x"], ["a"], [], name: "first");
            graph.AddNode("Relu", ["a"], ["b"], []);
            graph.AddNode("Det", ["b"], ["c"], [], name: "second");
            graph.AddNode("Conv", ["c", "w"], ["d"], [Int("group", 1)], name: "third");
            graph.AddNode("TopK", ["x"], ["t"], [], name: "fourth");
            graph.AddNode("Add", ["d", "t"], ["y"], []);
            graph.Add("w", OnnxTensor.Of([1, 1, 1], [1f]));
        });
        Assert.Equal(["first", "second", "fourth"], refused.Problems.Select(problem => problem.Node));
    }

    [Fact]
    public void An_operator_of_another_set_is_named_with_its_set()
    {
        OnnxGraph graph = new(13) { OtherOperatorSets = new Dictionary<string, int> { ["com.microsoft"] = 1 } };
        graph.AddInput("x", 1, 3);
        graph.AddNode("FusedConv", ["x"], ["y"], [], domain: "com.microsoft");
        graph.AddOutput("y");
        ImportException? refused = Damaged.Import(_folder, graph.Write());
        Assert.Contains("com.microsoft", $"{refused?.Message} {string.Join(' ', refused?.Problems ?? [])}", StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_dimension_is_refused_until_it_is_stated()
    {
        OnnxGraph graph = new(13);
        graph.AddInput(new OnnxValue("x", ["batch", "3", "height", "width"]));
        graph.Add("Relu", "y", ["x"]);
        graph.AddOutput("y");
        ImportException? refused = Damaged.Import(_folder, graph.Write());
        Assert.Contains("x", Assert.Single(refused!.Problems).Node, StringComparison.Ordinal);
        _folder.Import(graph.Write(), new() { InputDimensions = new Dictionary<string, IReadOnlyList<int>> { ["x"] = [1, 3, 4, 5] } });
    }

    [Fact]
    public void Stated_dimensions_of_an_input_that_does_not_exist_are_refused()
    {
        ImportOptions options = new() { InputDimensions = new Dictionary<string, IReadOnlyList<int>> { ["nobody"] = [1, 3] } };
        ImportException refused = Assert.Throws<ImportException>(() => _folder.Import(SmallModels.All[0], options));
        Assert.Equal("nobody", Assert.Single(refused.Problems).Node);
    }

    public void Dispose() => _folder.Dispose();

    private ImportException Refused(string named, Action<OnnxGraph> build)
    {
        OnnxGraph graph = new(13);
        build(graph);
        graph.AddOutput("y");
        ImportException? refused = Damaged.Import(_folder, graph.Write());
        Assert.NotNull(refused);
        Assert.Contains(named, $"{refused.Message} {string.Join(' ', refused.Problems)}", StringComparison.Ordinal);
        return refused;
    }
}
