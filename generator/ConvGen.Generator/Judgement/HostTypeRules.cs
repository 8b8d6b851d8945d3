using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>The rules for the type that a kernel is generated into.</summary>
internal static class HostTypeRules
{
    public static void Check(Declaration declaration, TargetPlatform platform, Findings findings)
    {
        HostType type = declaration.Type;
        for (int layer = 0; layer < type.Layers.Count; layer++)
        {
            if (type.Layers[layer].IsPartial)
            {
                continue;
            }

            if (layer == type.Layers.Count - 1)
            {
                findings.Add(Rules.TypeNotPartial, Target.Layer(layer), type.Innermost.Name, declaration.AttributeName);
            }
            else
            {
                findings.Add(Rules.ContainingTypeNotPartial, Target.Layer(layer), type.Layers[layer].Name, type.Innermost.Name, declaration.AttributeName);
            }
        }

        if (type.IsFileLocal)
        {
            findings.Add(Rules.FileLocalType, Target.Layer(type.Layers.Count - 1), type.Innermost.Name);
        }

        if (platform.IsSystemHidden)
        {
            findings.Add(Rules.SystemHidden, Target.Layer(type.Layers.Count - 1), type.Innermost.Name);
        }

        if (type.HasPrimaryConstructor)
        {
            findings.Add(Rules.PrimaryConstructor, Target.PrimaryConstructor, type.Innermost.Name);
        }

        foreach (TypeMember constructor in type.UnchainedConstructors)
        {
            // A constructor cannot call itself.
            string advice = constructor.Signature == "" ? "remove it" : "add ': this()' to it";
            findings.Add(Rules.FieldsNotSet, Target.OfMember(constructor), $"{type.Innermost.Identifier}({constructor.Signature})", advice);
        }

        if (type is { FixedLayout: { } layout, IsStatic: false })
        {
            findings.Add(Rules.LayoutFixed, Target.Layer(type.Layers.Count - 1), type.Innermost.Name, layout);
        }

        if (type.BaseWithoutConstructor is { } baseType)
        {
            findings.Add(Rules.BaseConstructor, Target.Layer(type.Layers.Count - 1), type.Innermost.Name, baseType);
        }
    }
}
