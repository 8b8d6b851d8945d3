using System.Globalization;
using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
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
    private const string Bias = "bias";

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

    private string Element => _model.ElementType.Keyword();

    private string TypeName => _model.Type.Innermost.Identifier;

    // The steps whose layers hold something.
    private IEnumerable<NetworkStep> Holders => _plan.Steps.Where(step => step.Operator.Held.Count > 0);

    public void PrintFields()
    {
        foreach (NetworkStep step in Holders)
        {
            string type = step.Operator is KernelLayer ? _model.Layers[step.Layer].Type.Innermost.Identifier : $"{Element}[]";
            for (int held = 0; held < step.Operator.Held.Count; held++)
            {
                _writer.Line($"private readonly {type} {_names.Held(step.Layer, held)};");
            }
        }

        _writer.Line($"private readonly {Operators}::Workspaces<{Element}> {_names.WorkspacesField};");
        if (_plan.SharesImages)
        {
            _writer.Line($"private readonly {Operators}::BatchPart<{Element}> {_names.BatchField};");
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
                    for (int held = 0; held < step.Operator.Held.Count; held++)
                    {
                        _writer.Line($"{_names.Held(step.Layer, held)} = {Parameter(step.Layer, step.Operator.Weights[held].Suffix)};");
                    }
                }
            }

            _writer.Line($"{_names.WorkspacesField} = new {Operators}::Workspaces<{Element}>({MemberNames.WorkspaceLength});");
            if (_plan.SharesImages)
            {
                _writer.Line($"{_names.BatchField} = {MemberNames.RunImages};");
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
        string field = _names.Held(step.Layer);
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
            _writer.Line($"{Element}[] {Bias} = new {Element}[{Constant(step.Layer, MemberNames.OutChannels, kernel.Output.Channels)}];");
            Geometry geometry = kernel.Convolution.Geometry;
            string[] transposed =
            [
                Constant(step.Layer, MemberNames.InChannels, geometry.InChannels),
                Constant(step.Layer, MemberNames.Groups, geometry.Groups),
            ];
            _writer.List(
                $"global::ConvGen.BatchNorm.{(geometry.IsTransposed ? "FoldBatchNormTransposed" : "FoldBatchNorm")}(",
                [
                    weights,
                    kernel.HasBiasTensor ? Parameter(step.Layer, "bias") : "default",
                    .. Statistics(normalization.Layer, normalization.Operator),
                    .. geometry.IsTransposed ? transposed : Array.Empty<string>(),
                    weights,
                    Bias,
                ],
                ");");
            _writer.Line($"{field} = new {type}({weights}, {Bias});");
        }

        _writer.Gap();
    }

    // A convolution of a single weight per channel, 1, has the same folded weights and bias as a normalization has scale and shift.
    private void PrintNormalization(int layer, BatchNormLayer normalization)
    {
        (string scale, string shift) = (_names.Held(layer, 0), _names.Held(layer, 1));
        string channels = Constant(layer, MemberNames.OutChannels, normalization.Output.Channels);
        _writer.Line($"{scale} = new {Element}[{channels}];");
        _writer.Line($"{shift} = new {Element}[{channels}];");
        _writer.Line($"global::System.Array.Fill({scale}, 1);");
        _writer.List("global::ConvGen.BatchNorm.FoldBatchNorm(", [scale, "default", .. Statistics(layer, normalization), scale, shift], ");");
    }

    // A constant of a layer's type, unless the constructor has a variable that hides the type.
    private string Constant(int layer, string name, int value) => _model.Layers[layer].Name is Weights or Parameters or Bias
        ? value.ToString(CultureInfo.InvariantCulture)
        : $"{_model.Layers[layer].Type.Innermost.Identifier}.{name}";

    private IEnumerable<string> Statistics(int layer, BatchNormLayer normalization) =>
    [
        Parameter(layer, "running_mean"),
        Parameter(layer, "running_var"),
        normalization.IsAffine ? Parameter(layer, "weight") : "default",
        normalization.IsAffine ? Parameter(layer, "bias") : "default",
        NumberSyntax.Real(normalization.Epsilon),
    ];

    private string Parameter(int layer, string suffix) =>
        $"{Parameters}[{_tensors.FindIndex(tensor => tensor.Layer == layer && tensor.Tensor.Suffix == suffix).ToString(CultureInfo.InvariantCulture)}]";
}
