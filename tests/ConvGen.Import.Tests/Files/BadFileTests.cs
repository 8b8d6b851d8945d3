using System.Text;
using Google.Protobuf;
using static ConvGen.Onnx.OnnxFormat;

namespace ConvGen.Import.Tests.Files;

/// <summary>Files that are not models, or are cut off, or were made to do harm.</summary>
public sealed class BadFileTests : IDisposable
{
    private readonly ModelFolder _folder = new();

    public static TheoryData<string> NotModels => ["", "\0", "PK\u0003\u0004", "import torch\n", "{ \"format\": \"onnx\" }", new string('\n', 5000)];

    [Theory]
    [MemberData(nameof(NotModels))]
    public void A_file_of_another_kind_is_refused(string content) => AssertRefused(Encoding.Latin1.GetBytes(content));

    [Fact]
    public void A_model_that_is_cut_off_anywhere_is_refused_or_still_whole()
    {
        foreach (byte[] model in SmallModels.All)
        {
            for (int length = 0; length < model.Length; length += 97)
            {
                Damaged.Import(_folder, model[..length]);
            }
        }
    }

    [Fact]
    public void The_models_are_valid_before_they_are_damaged() => Assert.All(SmallModels.All, model => Assert.Null(Damaged.Import(_folder, model)));

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    [InlineData(uint.MaxValue)]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    public void A_length_beyond_the_end_is_refused(long length) => AssertRefused(Message(model =>
    {
        model.WriteTag(7, WireFormat.WireType.LengthDelimited);
        model.WriteInt64(length);
    }));

    [Theory]
    [InlineData(50)]
    [InlineData(10_000)]
    public void Graphs_in_graphs_are_refused(int depth)
    {
        byte[] nested = [];
        for (int level = 0; level < depth && nested.Length < 1_000_000; level++)
        {
            byte[] inner = nested;
            nested = Message(graph => Nested(graph, 1, node =>
            {
                Text(node, 4, "If");
                Nested(node, 5, attribute => Bytes(attribute, 6, inner));
            }));
        }

        AssertRefused(Message(model =>
        {
            Number(model, 1, 8);
            Bytes(model, 7, nested);
            Nested(model, 8, set => Number(set, 2, 13));
        }));
    }

    [Fact]
    public void A_group_in_groups_is_refused() => AssertRefused([.. Enumerable.Repeat((byte)0x3B, 100_000)]);

    [Fact]
    public void A_model_without_a_graph_is_refused() => AssertRefused(Message(model => Nested(model, 8, set => Number(set, 2, 13))));

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void An_operator_set_that_is_too_old_is_refused(int set)
    {
        OnnxGraph graph = new(set);
        graph.AddInput("x", 1, 3);
        graph.Add("Relu", "y", ["x"]);
        graph.AddOutput("y");
        AssertRefused(graph.Write());
    }

    public void Dispose() => _folder.Dispose();

    private void AssertRefused(byte[] file) => Assert.NotNull(Damaged.Import(_folder, file));
}
