using System.Globalization;

namespace ConvGen.Import.Tests.Nodes;

/// <summary>Each operator in each form and operator set, imported, compiled, and compared with ONNX Runtime.</summary>
public sealed class NodeTests
{
    private const int BatchSize = 60;

    private static readonly Dictionary<string, ModelCase> Models =
        NodeCases.All.SelectMany(cases => cases.Models).Concat(GraphCases.All).ToDictionary(model => model.ToString());

    private static readonly Dictionary<string, Lazy<CaseBatch>> Batches = Models.Values
        .Chunk(BatchSize)
        .Select(models => (models, Batch: new Lazy<CaseBatch>(() => new(models))))
        .SelectMany(chunk => chunk.models.Select(model => KeyValuePair.Create(model.ToString(), chunk.Batch)))
        .ToDictionary();

    public static TheoryData<string> Compilable => [.. Models.Values.Where(model => model.Refusal is null).Select(model => model.ToString())];

    public static TheoryData<string> Refused => [.. Models.Values.Where(model => model.Refusal is not null).Select(model => model.ToString())];

    [Theory]
    [MemberData(nameof(Compilable))]
    public void It_computes_what_ONNX_Runtime_computes(string name)
    {
        ModelCase model = Models[name];
        foreach (bool areIntegers in (bool[])[true, false])
        {
            CaseBatch.Import import = Batches[name].Value[model, areIntegers];
            if (import.Refused is { } refused)
            {
                Assert.Fail($"{refused.Message}\n{string.Join('\n', refused.Problems)}");
            }

            Numbers numbers = new(areIntegers);
            var inputs = import.Graph.Inputs.ToDictionary(input => input.Name, input => Image(input, numbers));
            IReadOnlyList<OnnxResult> expected = OnnxRun.Of(OnnxFile.Of(import.Model), inputs);
            float[][] outputs = [.. expected.Select(output => new float[output.Elements.Length])];
            Batches[name].Value.Create(import)([.. import.Graph.Inputs.Select(input => inputs[input.Name].Elements), .. outputs]);
            foreach ((OnnxResult result, float[] output) in expected.Zip(outputs))
            {
                Agreement.Examine($"{name}, {(areIntegers ? "integers" : "real numbers")}\n{import.Network!.Source}\n", result, output, areIntegers && model.IsExact);
            }
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Refused))]
    public void It_says_why_it_cannot_be_compiled(string name)
    {
        ImportException? refused = Batches[name].Value[Models[name], areIntegers: false].Refused;
        Assert.True(refused is not null, "It was imported.");
        ImportProblem problem = Assert.Single(refused.Problems);
        Assert.Equal(Models[name].Type, problem.Operator);
        Assert.Contains(Models[name].Refusal!, problem.Reason, StringComparison.Ordinal);
    }

    private static (long[] Dimensions, float[] Elements) Image(OnnxValue input, Numbers numbers)
    {
        long[] dimensions = [.. input.Dimensions!.Select(extent => long.Parse(extent, CultureInfo.InvariantCulture))];
        return (dimensions, numbers.Draw((int)dimensions.Aggregate(1L, (product, extent) => product * extent)));
    }
}
