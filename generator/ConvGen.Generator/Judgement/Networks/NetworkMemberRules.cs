using ConvGen.Generator.Declarations;
using ConvGen.Generator.Declarations.Networks;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The rules for the user's members, and the layers' names, beside the members that are generated into a network.</summary>
internal static class NetworkMemberRules
{
    public static void Check(NetworkDeclaration declaration, NetworkModel model, NetworkFindings findings)
    {
        var contract = new NetworkContract(model);
        HostType type = model.Type;
        foreach (TypeMember member in type.Members.Where(contract.CollidesWith))
        {
            int layer = model.Layers.ToList().FindIndex(layer => layer.Name == member.Name);
            if (layer >= 0)
            {
                findings.OfLayer(layer).Add(
                    Rules.TypeNameTaken, Target.Layer(model.Layers[layer].Type.Layers.Count - 1), "type", member.Name, declaration.Network.AttributeName);
            }
            else
            {
                bool isMethod = member.Signature is not null;
                findings.OfNetwork.Add(
                    Rules.MemberNameTaken,
                    Target.OfMember(member),
                    type.Innermost.Name,
                    $"the member '{(member.Name == MemberNames.Constructor ? $"{type.Innermost.Identifier}({member.Signature})" : member.Name)}'",
                    declaration.Network.AttributeName,
                    member.Name == MemberNames.Constructor ? "remove it, or change its parameters" : isMethod ? "rename it, or change its parameters" : "rename it");
            }
        }
    }
}
