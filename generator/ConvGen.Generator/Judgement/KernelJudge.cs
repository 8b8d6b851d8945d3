using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>
/// Validates a declaration: builds its model, or reports all errors in it. Each step relies on the checks of the steps before it, so validation ends
/// with the first step that finds an error.
/// </summary>
internal static class KernelJudge
{
    public static Verdict Judge(Declaration declaration, TargetPlatform platform)
    {
        var findings = new Findings();
        KernelModel? model = Judge(declaration, platform, findings);
        return new(findings.AreNone ? model : null, findings.Violations);
    }

    private static KernelModel? Judge(Declaration declaration, TargetPlatform platform, Findings findings)
    {
        if (declaration.EarlierKind is { } earlier)
        {
            findings.Add(Rules.TwoKernels, Target.Attribute, declaration.Type.FullName, declaration.AttributeName, earlier.ToString());
            return null;
        }

        if (declaration.UnknownArgument is { } unknown)
        {
            findings.AddAt(unknown, Rules.ConstantUnknown, unknown);
            return null;
        }

        OptionRules.Check(declaration, findings);
        if (!findings.AreNone)
        {
            return null;
        }

        // Each argument by itself, and the type.
        HostTypeRules.Check(declaration, platform, findings);
        KernelOptions options = KernelOptions.Read(declaration, findings);
        NumberRules.Check(declaration, findings);
        AxisOptionRules.Check(declaration, options.AutoPadding, findings);
        if (!findings.AreNone)
        {
            return null;
        }

        // From here on, each number is valid by itself. The following checks consider them in combination.
        Geometry geometry = GeometryReader.Read(declaration, options);
        NamedAxis[] axes = NamedAxis.Of(declaration.Kind, geometry);
        GroupRules.Check(geometry, findings);
        SizeRules.CheckKernel(declaration, geometry, findings);
        PaddingRules.CheckOutputPadding(declaration, axes, findings);
        if (!findings.AreNone)
        {
            return null;
        }

        // Now that the padding is known, so are the outputs.
        PaddingRules.CheckAutoPadding(options.AutoPadding, axes, findings);
        geometry = geometry.WithAutoPadding(options.AutoPadding);
        axes = NamedAxis.Of(declaration.Kind, geometry);
        PaddingRules.CheckMode(declaration, options.PaddingMode, axes, findings);
        OutputRules.Check(declaration, axes, findings);
        if (!findings.AreNone)
        {
            return null;
        }

        geometry = geometry.WithoutIdleSteps;
        SizeRules.CheckImage(declaration, geometry, findings);
        UnrollRules.Check(options.Unroll, geometry, axes, findings);
        if (!findings.AreNone)
        {
            return null;
        }

        var convolution = new Convolution(geometry, options.Finish);
        var model = new KernelModel(declaration.Type, declaration.AttributeName, declaration.AttributeText, convolution, options.Unroll, platform);
        MemberRules.Check(new Contract(model), model.Type, model.AttributeName, findings);
        return model;
    }
}
