using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>
/// The rules for convolutions as layers. The image that arrives determines the extents; all else is validated as for a kernel by itself.
/// </summary>
internal static class ConvolutionRules
{
    public static LayerOperator? Judge(LayerQuestion question)
    {
        Declaration declaration = question.Declaration;
        IReadOnlyList<AxisNames> axes = AxisNames.Of(declaration.Kind);
        Shape arriving = question.Source.Shape;
        if (!question.HasAxes(axes, "name a layer with such an image with From, or change the shape with [Reshape] before"))
        {
            return null;
        }

        string channels = declaration.Kind == LayerKind.DepthwiseConv2D ? ArgumentNames.Channels : ArgumentNames.InChannels;
        if (declaration.Number(channels) is > 0 and int declared && declared != arriving.Channels)
        {
            question.DoesNotFit(channels, declared == 1 ? "1 channel" : $"{Findings.Text(declared)} channels", arriving.Channels);
        }

        for (int axis = 0; axis < axes.Count; axis++)
        {
            if (declaration.Number(axes[axis].Extent) is int extent && extent != arriving.Extents[axis + 1])
            {
                question.DoesNotFit(
                    axes[axis].Extent,
                    $"{Findings.Text(extent)} {axes[axis].Units(extent)}",
                    $"remove {axes[axis].Extent}: it follows from the layer that is read");
            }
        }

        return question.Findings.AreNone
            ? Judge(question, declaration.With(axes.Select((axis, index) => new Argument(axis.Extent, arriving.Extents[index + 1]))))
            : null;
    }

    /// <summary>Validates a layer whose kernel has declared extents.</summary>
    /// <param name="question">The layer.</param>
    /// <param name="declaration">Its declaration, with the extents.</param>
    /// <param name="isDense">Whether the layer is dense, so that its image and its weights have no extents.</param>
    public static LayerOperator? Judge(LayerQuestion question, Declaration declaration, bool isDense = false)
    {
        foreach (string option in new[] { ArgumentNames.ElementType, ArgumentNames.Layout })
        {
            if (declaration.Arguments.Any(argument => argument.Name == option))
            {
                string advice = option == ArgumentNames.ElementType ? "set it on [Network]" : "remove it";
                question.Add(option, Rules.OptionOfNetwork, option, declaration.Type.Layers[declaration.Type.Layers.Count - 2].Name, advice);
                return null;
            }
        }

        bool hasResidual = question.Sources.Count > 1;
        if (declaration.Value<bool>(ArgumentNames.Residual) == true && !hasResidual)
        {
            question.Add(
                ArgumentNames.Residual,
                Rules.NetworkIncomplete,
                question.Name,
                "layer whose output is the residual",
                "name it with ResidualFrom = nameof(…) instead of setting Residual");
            return null;
        }

        Argument[] added =
        [
            new(ArgumentNames.ElementType, question.ElementType.Keyword()),
            .. hasResidual ? [new Argument(ArgumentNames.Residual, true)] : Array.Empty<Argument>(),
        ];
        Verdict verdict = KernelJudge.Judge(declaration.With(added), question.Platform);
        foreach (Violation violation in verdict.Violations)
        {
            question.Findings.Add(violation);
        }

        if (verdict.Model is not { Operator: Convolution convolution } kernel)
        {
            return null;
        }

        Geometry geometry = convolution.Geometry;
        int[] extents = [.. geometry.Axes.Skip(3 - geometry.Rank).Select(axis => (int)axis.OutputExtent!.Value)];
        int[] taps = [.. geometry.Axes.Skip(3 - geometry.Rank).Select(axis => axis.Kernel)];
        var output = isDense ? Shape.Of(geometry.OutChannels) : Shape.Of([geometry.OutChannels, .. extents]);
        if (hasResidual && question.Sources[1].Shape.Length != output.Length)
        {
            question.DoesNotFit(ArgumentNames.ResidualFrom, $"a residual of its own shape {output}", "name a layer with that shape", question.Sources[1]);
            return null;
        }

        // Transposed: PyTorch's (inChannels, outChannels / groups, …).
        int[] channels = geometry.IsTransposed
            ? [geometry.InChannels, geometry.OutChannelsPerGroup]
            : [geometry.OutChannels, geometry.InChannelsPerGroup];
        return new KernelLayer(kernel with { IsInNetwork = true }, channels.Concat(isDense ? [] : taps).ToEquatableArray(), null, output);
    }
}
