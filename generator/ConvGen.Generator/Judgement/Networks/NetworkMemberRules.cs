using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>
/// The rules for the user's members, and the layers' names, beside the members that are generated into a network and its layers. Those of layers with a
/// kernel are validated with the kernel.
/// </summary>
internal static class NetworkMemberRules
{
    public static void Check(NetworkModel model, NetworkFindings findings)
    {
        var contract = new NetworkContract(model);
        string attributeName = nameof(LayerKind.Network);
        for (int index = 0; index < model.Layers.Count; index++)
        {
            NetworkLayer layer = model.Layers[index];
            if (contract.CollidesWith(new(layer.Name, null)))
            {
                findings.OfLayer(index).Add(Rules.TypeNameTaken, Target.Layer(layer.Type.Layers.Count - 1), "type", layer.Name, attributeName);
            }

            // The length of an input or output, and that of the workspace.
            if ((layer.IsOutput || layer.Operator is InputLayer) && layer.Name + MemberNames.LengthSuffix == MemberNames.WorkspaceLength)
            {
                findings.OfLayer(index).Add(
                    Rules.MemberNameTaken,
                    Target.Layer(layer.Type.Layers.Count - 1),
                    model.Type.Innermost.Name,
                    $"the constant '{MemberNames.WorkspaceLength}'",
                    attributeName,
                    $"rename '{layer.Name}'");
            }

            if (layer.Operator is not KernelLayer)
            {
                MemberRules.Check(new LayerContract(layer.Operator.Output), layer.Type, layer.Kind.ToString(), findings.OfLayer(index));
            }
        }

        HashSet<string> layers = [.. model.Layers.Select(layer => layer.Name)];
        HostType written = model.Type with { Members = [.. model.Type.Members.Where(member => !layers.Contains(member.Name))] };
        MemberRules.Check(contract, written, attributeName, findings.OfNetwork);
    }
}
