using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Declarations.Networks;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>
/// Validates a network: builds its model, or reports all errors in it. Layers are validated in source order, each with the shapes of the images that
/// it reads. A layer that reads one with an error is not validated, because its shape is not known.
/// </summary>
internal static class NetworkJudge
{
    public static NetworkVerdict Judge(NetworkDeclaration network, TargetPlatform platform)
    {
        var findings = new NetworkFindings(network.Layers.Count);
        NetworkModel? model = Judge(network, platform, findings);
        return new(findings.AreNone ? model : null, findings.Violations);
    }

    private static NetworkModel? Judge(NetworkDeclaration network, TargetPlatform platform, NetworkFindings findings)
    {
        if (network.Network.UnknownArgument is { } unknown)
        {
            findings.OfNetwork.AddAt(unknown, Rules.ConstantUnknown, unknown);
            return null;
        }

        NetworkTypeRules.Check(network, platform, findings);
        ElementType elementType = KernelOptions.ReadElementType(network.Network, findings.OfNetwork);
        if (!findings.AreNone)
        {
            return null;
        }

        var layers = new NetworkLayer?[network.Layers.Count];
        for (int layer = 0; layer < layers.Length; layer++)
        {
            layers[layer] = JudgeLayer(network, layer, layers, elementType, platform, findings.OfLayer(layer));
        }

        CheckKeys(layers, findings);
        if (!findings.AreNone)
        {
            return null;
        }

        HashSet<int> read = [.. layers.SelectMany(layer => layer!.Sources)];
        var model = new NetworkModel(
            network.Network.Type,
            network.Network.AttributeText,
            elementType,
            network.Network.Text(ArgumentNames.Weights),
            layers.Select((layer, index) => WithOutput(layer!, isRead: read.Contains(index))).ToEquatableArray(),
            platform);
        foreach (int input in model.Inputs.Where(input => !read.Contains(input)))
        {
            findings.Warn(input, Rules.InputUnread, model.Layers[input].Name);
        }

        MemoryRules.Check(model, findings.OfNetwork);
        NetworkMemberRules.Check(model, findings);
        return model;
    }

    // The caller receives what no layer reads, and what is marked.
    private static NetworkLayer WithOutput(NetworkLayer layer, bool isRead) =>
        layer with { IsOutput = layer.Operator is not InputLayer && (layer.IsOutput || !isRead) };

    private static NetworkLayer? JudgeLayer(
        NetworkDeclaration network, int layer, NetworkLayer?[] before, ElementType elementType, TargetPlatform platform, Findings findings)
    {
        LayerDeclaration declared = network.Layers[layer];
        if (declared.Declaration.UnknownArgument is { } unknown)
        {
            findings.AddAt(unknown, Rules.ConstantUnknown, unknown);
            return null;
        }

        OptionRules.Check(declared.Declaration, findings);
        if (!findings.AreNone || SourceRules.Sources(network, layer, findings) is not { } sources || sources.Any(source => before[source] is null))
        {
            return null;
        }

        LayerSource[] images = [.. sources.Select(source => new LayerSource(before[source]!.Name, before[source]!.Operator.Output))];
        var question = new LayerQuestion(declared.Name, declared.Declaration, images, elementType, platform, findings);
        if (LayerRules.Judge(question) is not { } layerOperator || !Fits(layerOperator, findings))
        {
            return null;
        }

        return new(
            declared.Declaration.Type,
            declared.Declaration.Kind,
            declared.Declaration.AttributeText,
            declared.Declaration.Text(ArgumentNames.Key) ?? declared.Name,
            layerOperator,
            sources.ToEquatableArray(),
            declared.IsOutput);
    }

    private static bool Fits(LayerOperator layer, Findings findings)
    {
        if (layer.Output.Length <= SizeLimits.Largest)
        {
            return true;
        }

        findings.Add(
            Rules.SizeOverflow,
            Target.Attribute,
            $"The layer's image {layer.Output}",
            ElementCount.Text(layer.Output.Length),
            ElementCount.Text(SizeLimits.Largest),
            "an extent");
        return false;
    }

    // Layers with an error have no weights to read yet.
    private static void CheckKeys(NetworkLayer?[] layers, NetworkFindings findings)
    {
        var owners = new Dictionary<string, string>();
        for (int index = 0; index < layers.Length; index++)
        {
            if (layers[index] is not { } layer || layer.Operator.Weights.Count == 0)
            {
                continue;
            }

            if (owners.TryGetValue(layer.Key, out string? owner))
            {
                findings.OfLayer(index).AddAt(ArgumentNames.Key, Rules.KeyTaken, owner, layer.Name, layer.Key);
            }
            else
            {
                owners.Add(layer.Key, layer.Name);
            }
        }
    }
}
