using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.Networks;

/// <summary>
/// Decides which layers become part of the layer before them: a batch normalization of a convolution's weights, an addition as its residual, and an
/// activation. That saves a pass over the image, and the image in between.
/// </summary>
internal sealed class StepPlanner
{
    private readonly NetworkModel _model;
    private readonly ILookup<int, int> _readers;
    private readonly HashSet<int> _absorbed = [];

    private StepPlanner(NetworkModel model)
    {
        _model = model;
        _readers = Enumerable.Range(0, model.Layers.Count)
            .SelectMany(layer => model.Layers[layer].Sources, (layer, source) => (layer, source))
            .ToLookup(edge => edge.source, edge => edge.layer);
    }

    /// <summary>The calls of a network, in source order.</summary>
    public static EquatableArray<NetworkStep> Plan(NetworkModel model)
    {
        var planner = new StepPlanner(model);
        var steps = new List<NetworkStep>();
        for (int layer = 0; layer < model.Layers.Count; layer++)
        {
            NetworkLayer planned = model.Layers[layer];
            bool isComputed = planned.Operator switch
            {
                InputLayer input => input.IsReordered,
                { IsView: true } => planner.IsCopied(layer),
                _ => !planner._absorbed.Contains(layer),
            };
            if (!isComputed)
            {
                continue;
            }

            steps.Add(planned.Operator is KernelLayer kernel
                ? planner.WithFollowers(layer, kernel)
                : new(layer, planned.Operator, [], planned.Sources, layer, []));
        }

        return steps.ToEquatableArray();
    }

    // An output that is a part of an image, or another shape of an input or of an earlier output, must be copied: the caller receives it in a span of its own.
    private bool IsCopied(int view) => _model.Layers[view].IsOutput
        && (_model.Layers[Original(view)].Operator.Output.Length != _model.Layers[view].Operator.Output.Length
            || _model.Layers[Original(view)].Operator is InputLayer { IsReordered: false }
            || _model.Outputs.TakeWhile(output => output != view).Any(output => Original(output) == Original(view)));

    private int Original(int layer)
    {
        while (_model.Layers[layer].Operator.IsView)
        {
            layer = _model.Layers[layer].Sources[0];
        }

        return layer;
    }

    private NetworkStep WithFollowers(int layer, KernelLayer kernel)
    {
        var absorbed = new List<int>();
        List<int> reads = [.. _model.Layers[layer].Sources];
        int last = layer;
        while (Follower(last) is int follower && Absorb(layer, follower, last, ref kernel, reads))
        {
            absorbed.Add(follower);
            _absorbed.Add(follower);
            last = follower;
        }

        return new(layer, kernel, absorbed.ToEquatableArray(), reads.ToEquatableArray(), last, []);
    }

    // The only layer that reads an image that the caller does not receive.
    private int? Follower(int layer) => !_model.Layers[layer].IsOutput && _readers[layer].ToList() is [int reader] && !_absorbed.Contains(reader) ? reader : null;

    private bool Absorb(int layer, int follower, int last, ref KernelLayer kernel, List<int> reads)
    {
        Finish finish = kernel.Convolution.Finish;
        bool isFinished = finish.HasResidual || finish.Activation != Activation.None;
        switch (_model.Layers[follower].Operator)
        {
            case BatchNormLayer normalization when !isFinished && kernel.Normalization is null:
                kernel = kernel.With(follower, normalization);
                return true;

            // The other image must be there when the convolution runs.
            case ElementwiseLayer { Kind: LayerKind.Add, Broadcasts: false } when !isFinished && Other(follower, last) is int other && other < layer:
                kernel = kernel.With(finish with { HasResidual = true });
                reads.Add(other);
                return true;

            case ActivateLayer activation when finish.Activation == Activation.None:
                kernel = kernel.With(finish with { Function = activation.Function });
                return true;

            default:
                return false;
        }
    }

    private int? Other(int addition, int operand)
    {
        EquatableArray<int> sources = _model.Layers[addition].Sources;
        return sources[0] == sources[1] ? null : sources[0] == operand ? sources[1] : sources[0];
    }
}
