using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>The rules for the user's members beside those that are generated.</summary>
internal static class MemberRules
{
    public static void Check(KernelModel model, Findings findings)
    {
        var contract = new Contract(model);
        TypeLayer own = model.Type.Innermost;
        int layer = model.Type.Layers.Count - 1;
        foreach ((string what, string written) in own.TypeParameters.Select(parameter => ("type parameter", parameter)).Prepend(("type", own.Identifier)))
        {
            string name = written.TrimStart('@');
            if (contract.Generates(name))
            {
                findings.Add(Rules.TypeNameTaken, Target.Layer(layer), what, name, model.AttributeName);
            }
        }

        foreach (TypeMember member in model.Type.Members.Where(contract.CollidesWith))
        {
            (string name, string advice) = member switch
            {
                // A constructor cannot be renamed, even if it is partial.
                { Name: MemberNames.Constructor } => ($"{own.Identifier}({member.Signature})", "remove it, or change its parameters"),
                { Signature: not null } when contract.MayOverload(member.Name) => (member.Name, "rename it, or change its parameters"),
                _ => (member.Name, "rename it"),
            };
            findings.Add(Rules.MemberNameTaken, Target.OfMember(member), own.Name, name, model.AttributeName, advice);
        }

        foreach (TypeMember member in model.Type.AbstractMembers.Where(contract.CollidesWith))
        {
            findings.Add(Rules.AbstractMemberHidden, Target.Layer(layer), own.Name, member.Name, model.AttributeName);
        }
    }
}
