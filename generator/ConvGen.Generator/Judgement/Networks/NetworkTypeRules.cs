using ConvGen.Generator.Declarations;
using ConvGen.Generator.Declarations.Networks;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The rules for the types of a network and its layers, before any layer is looked at by itself.</summary>
internal static class NetworkTypeRules
{
    public static void Check(NetworkDeclaration network, TargetPlatform platform, NetworkFindings findings)
    {
        Declaration own = network.Network;
        Findings ofNetwork = findings.OfNetwork;
        if (own.EarlierKind is { } earlier)
        {
            ofNetwork.Add(Rules.TwoKernels, Target.Attribute, own.Type.FullName, own.AttributeName, earlier.ToString());
        }

        OptionRules.Check(own, ofNetwork);
        HostTypeRules.Check(own, platform, ofNetwork);
        string name = own.Type.Innermost.Name;
        if (own.Type.IsStatic)
        {
            ofNetwork.Add(Rules.NetworkType, Target.Layer(own.Type.Layers.Count - 1), name, "is static, but a network holds its weights", "remove 'static'");
        }

        // A struct always has a constructor without parameters, and it holds nothing.
        if (own.Type.IsValueType && own.Text(ArgumentNames.Weights) is not null)
        {
            ofNetwork.Add(
                Rules.NetworkType, Target.Layer(own.Type.Layers.Count - 1), name, "is a struct, but Weights requires a constructor without parameters", "make it a class");
        }

        if (!platform.HasVectors)
        {
            ofNetwork.Add(
                Rules.NetworkType, Target.Layer(own.Type.Layers.Count - 1), name, "is a network, which requires C# 9", "raise the project's LangVersion");
        }

        for (int stray = 0; stray < network.StrayLayers.Count; stray++)
        {
            findings.AddStray(stray, Rules.LayerElsewhere, network.StrayLayers[stray], name);
        }

        if (ofNetwork.AreNone)
        {
            CheckLayers(network, findings);
        }
    }

    private static void CheckLayers(NetworkDeclaration network, NetworkFindings findings)
    {
        for (int layer = 0; layer < network.Layers.Count; layer++)
        {
            Declaration declaration = network.Layers[layer].Declaration;
            HostType type = declaration.Type;
            int own = type.Layers.Count - 1;
            Findings ofLayer = findings.OfLayer(layer);
            if (declaration.EarlierKind is { } earlier)
            {
                ofLayer.Add(Rules.TwoKernels, Target.Attribute, type.FullName, declaration.AttributeName, earlier.ToString());
            }
            else if (!type.Innermost.IsPartial)
            {
                ofLayer.Add(Rules.TypeNotPartial, Target.Layer(own), type.Innermost.Name, declaration.AttributeName);
            }
            else if (type.IsStatic || network.Layers[layer].IsAbstract || type.Innermost.TypeParameters.Count > 0)
            {
                (string reason, string advice) = type.IsStatic ? ("is static, but the network creates its layers", "remove 'static'")
                    : network.Layers[layer].IsAbstract ? ("is abstract, but the network creates its layers", "remove 'abstract'")
                    : ("has type parameters, but the network creates its layers", "remove them");
                ofLayer.Add(Rules.NetworkType, Target.Layer(own), type.Innermost.Name, reason, advice);
            }

            if (declaration.Kind == LayerKind.Input && network.Layers[layer].IsOutput)
            {
                ofLayer.Add(
                    Rules.NetworkType,
                    Target.Layer(own),
                    type.Innermost.Name,
                    "is marked with [Output], but the caller already has the image of an input",
                    "remove [Output]");
            }
        }

        if (network.Layers.All(layer => layer.Declaration.Kind != LayerKind.Input))
        {
            findings.OfNetwork.Add(
                Rules.NetworkIncomplete,
                Target.Attribute,
                network.Network.Type.Innermost.Name,
                "input",
                "begin it with a nested partial class with the attribute [Input]");
        }
        else if (network.Layers.All(layer => layer.Declaration.Kind == LayerKind.Input))
        {
            findings.OfNetwork.Add(
                Rules.NetworkIncomplete,
                Target.Attribute,
                network.Network.Type.Innermost.Name,
                "layer",
                "add nested partial classes with the attributes of layers after the input");
        }
    }
}
