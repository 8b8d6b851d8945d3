using System.Globalization;
using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Planning.Networks;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Emission.Networks;

/// <summary>Prints the fields that hold a network's weights, and the constructors that read them.</summary>
internal sealed class NetworkConstructor
{
    private const string Operators = NetworkWriter.Operators;
    private const string Weights = "weights";
    private const string Parameters = "parameters";

    private readonly SourceWriter _writer;
    private readonly NetworkPlan _plan;
    private readonly NetworkModel _model;
    private readonly NetworkNames _names;

    // The weights in the order in which they are read, by layer and end of the name.
    private readonly List<(int Layer, WeightTensor Tensor)> _tensors;

    public NetworkConstructor(SourceWriter writer, NetworkPlan plan, NetworkNames names)
    {
        (_writer, _plan, _model, _names) = (writer, plan, plan.Model, names);
        _tensors = [.. _model.Layers.SelectMany((layer, index) => layer.Operator.Weights.Select(tensor => (index, tensor)))];
    }

    /// <summary>Whether other threads can compute whole images.</summary>
    public bool IsBatched => _model.Inputs.Count() + _model.Outputs.Count() <= BatchLimits.Spans;

    private string Element => _model.ElementType.Keyword();

    private string TypeName => _model.Type.Innermost.Identifier;

    // The steps whose layers hold something.
    private IEnumerable<NetworkStep> Holders => _plan.Steps.Where(step => step.Operator is KernelLayer or BatchNormLayer or NormalizationLayer { IsAffine: true });

    public void PrintFields()
    {
        foreach (NetworkStep step in Holders)
        {
            if (step.Operator is KernelLayer)
            {
                _writer.Line($"private readonly {_model.Layers[step.Layer].Type.Innermost.Identifier} {_names.Kernel(step.Layer)};");
            }
            else
            {
                _writer.Line($"private readonly {Element}[] {_names.Scale(step.Layer)};");
                _writer.Line($"private readonly {Element}[] {_names.Shift(step.Layer)};");
            }
        }

        _writer.Line($"private readonly {Operators}::Workspaces<{Element}> {NetworkNames.Workspaces};");
        if (IsBatched)
        {
            _writer.Line($"private readonly {Operators}::BatchPart<{Element}> {NetworkNames.Batch};");
        }
    }

    public void Print()
    {
        if (_model.Resource is { } resource)
        {
            PrintFromResource(resource);
            _writer.Gap();
        }

        _writer.Documentation("summary", "Initializes a new instance of the network with its own copy of the weights.");
        _writer.Documentation($"param name=\"{Weights}\"", $"The weights: {_tensors.Count} tensors with {_model.WeightCount.ToString("#,0", CultureInfo.InvariantCulture)} numbers.");
        _writer.Documentation(
            "exception cref=\"global::ConvGen.NetworkWeightsException\"",
            "A tensor is missing, is not a part of the network, or does not have the shape that its layer requires. The message lists all of them.");
        _writer.Line($"public {TypeName}(global::ConvGen.NetworkWeights {Weights}){(_model.Type.BeginsWithThis ? " : this()" : "")}");
        using (_writer.Block())
        {
            PrintRead();
            _writer.Gap();
            foreach (NetworkStep step in Holders)
            {
                if (step.Operator is KernelLayer kernel)
                {
                    PrintKernel(step, kernel);
                }
                else if (step.Operator is BatchNormLayer normalization)
                {
                    PrintNormalization(step.Layer, normalization);
                }
                else
                {
                    _writer.Line($"{_names.Scale(step.Layer)} = {Parameter(step.Layer, "weight")};");
                    _writer.Line($"{_names.Shift(step.Layer)} = {Parameter(step.Layer, "bias")};");
                }
            }

            _writer.Line($"{NetworkNames.Workspaces} = new {Operators}::Workspaces<{Element}>({MemberNames.WorkspaceLength});");
            if (IsBatched)
            {
                _writer.Line($"{NetworkNames.Batch} = {MemberNames.RunBatch};");
            }
        }
    }

    private void PrintFromResource(string resource)
    {
        string literal = SymbolDisplay.FormatLiteral(resource, quote: true);
        _writer.Documentation("summary", $"Initializes a new instance of the network with the weights in the assembly's resource <c>{KernelFile.XmlText(resource)}</c>.");
        _writer.Documentation("exception cref=\"global::ConvGen.NetworkWeightsException\"", "The resource is missing, or its tensors do not fit the network.");
        _writer.Line($"public {TypeName}()");
        _writer.List(
            $"    : this({Operators}::NetworkParameters.FromResource(",
            [$"typeof({_model.Type.Innermost.Name}).Assembly", literal, $"\"{TypeName.TrimStart('@')}\""],
            "))");
        using (_writer.Block())
        {
        }
    }

    private void PrintRead()
    {
        _writer.Line($"{Element}[][] {Parameters} = {Operators}::NetworkParameters.Read<{Element}>(");
        _writer.Line($"    {Weights},");
        _writer.Line($"    \"{TypeName.TrimStart('@')}\"{(_tensors.Count == 0 ? ");" : ",")}");
        for (int i = 0; i < _tensors.Count; i++)
        {
            (int layer, WeightTensor tensor) = _tensors[i];
            string name = SymbolDisplay.FormatLiteral($"{_model.Layers[layer].Key}.{tensor.Suffix}", quote: true);
            string extents = string.Join(", ", tensor.Shape.Select(extent => extent.ToString(CultureInfo.InvariantCulture)));
            string end = i + 1 < _tensors.Count ? "," : ");";
            _writer.Line($"    new {Operators}::NetworkParameter({name}, {extents}){end} // {i.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private void PrintKernel(NetworkStep step, KernelLayer kernel)
    {
        string type = _model.Layers[step.Layer].Type.Innermost.Identifier;
        string field = _names.Kernel(step.Layer);
        string weights = Parameter(step.Layer, "weight");
        if (kernel.Normalization is not { } normalization)
        {
            _writer.List($"{field} = new {type}(", kernel.HasBiasTensor ? [weights, Parameter(step.Layer, "bias")] : [weights], ");");
            return;
        }

        // The scope of the variable ends with the block.
        _writer.Gap();
        using (_writer.Block())
        {
            _writer.Comment($"{_model.Layers[normalization.Layer].Name} is folded into the weights and the bias of {_model.Layers[step.Layer].Name}.");
            _writer.Line($"{Element}[] bias = new {Element}[{type}.{MemberNames.OutChannels}];");
            bool isTransposed = kernel.Convolution.Geometry.IsTransposed;
            _writer.List(
                $"global::ConvGen.BatchNorm.{(isTransposed ? "FoldBatchNormTransposed" : "FoldBatchNorm")}(",
                [
                    weights,
                    kernel.HasBiasTensor ? Parameter(step.Layer, "bias") : "default",
                    .. Statistics(normalization.Layer, normalization.Operator),
                    .. isTransposed ? [$"{type}.{MemberNames.InChannels}", $"{type}.{MemberNames.Groups}"] : Array.Empty<string>(),
                    weights,
                    "bias",
                ],
                ");");
            _writer.Line($"{field} = new {type}({weights}, bias);");
        }

        _writer.Gap();
    }

    // A convolution of a single weight per channel, 1, has the same folded weights and bias as a normalization has scale and shift.
    private void PrintNormalization(int layer, BatchNormLayer normalization)
    {
        string channels = $"{_model.Layers[layer].Type.Innermost.Identifier}.{MemberNames.OutChannels}";
        _writer.Line($"{_names.Scale(layer)} = new {Element}[{channels}];");
        _writer.Line($"{_names.Shift(layer)} = new {Element}[{channels}];");
        _writer.Line($"global::System.Array.Fill({_names.Scale(layer)}, 1);");
        _writer.List(
            "global::ConvGen.BatchNorm.FoldBatchNorm(",
            [_names.Scale(layer), "default", .. Statistics(layer, normalization), _names.Scale(layer), _names.Shift(layer)],
            ");");
    }

    private IEnumerable<string> Statistics(int layer, BatchNormLayer normalization) =>
    [
        Parameter(layer, "running_mean"),
        Parameter(layer, "running_var"),
        normalization.IsAffine ? Parameter(layer, "weight") : "default",
        normalization.IsAffine ? Parameter(layer, "bias") : "default",
        FinishSyntax.Number(normalization.Epsilon),
    ];

    private string Parameter(int layer, string suffix) =>
        $"{Parameters}[{_tensors.FindIndex(tensor => tensor.Layer == layer && tensor.Tensor.Suffix == suffix).ToString(CultureInfo.InvariantCulture)}]";
}
