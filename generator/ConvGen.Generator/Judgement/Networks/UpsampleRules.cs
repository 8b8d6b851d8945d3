using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The rules for layers that resize an image.</summary>
internal static class UpsampleRules
{
    public static LayerOperator? Judge(LayerQuestion question)
    {
        Declaration declaration = question.Declaration;
        NumberRules.Check(declaration, question.Findings);
        UpsampleMode mode = KernelOptions.ReadEnum<UpsampleMode>(declaration, ArgumentNames.Mode, question.Findings);
        ResampleCoordinates coordinates = KernelOptions.ReadEnum<ResampleCoordinates>(declaration, ArgumentNames.Coordinates, question.Findings);
        NearestRounding rounding = KernelOptions.ReadEnum<NearestRounding>(declaration, ArgumentNames.Rounding, question.Findings);
        if (declaration.IsWritten(ArgumentNames.Rounding) && mode != UpsampleMode.Nearest)
        {
            question.Add(ArgumentNames.Rounding, Rules.OptionWithoutEffect, ArgumentNames.Rounding, "UpsampleMode.Nearest");
        }

        bool hasScale = declaration.IsWritten(ArgumentNames.Scale);
        bool fits = hasScale ? question.HasExtents() : question.HasAxes(AxisNames.OfRank(3), "name an image with From, or declare a scale");
        if (!fits || !question.Findings.AreNone)
        {
            return null;
        }

        if (coordinates == ResampleCoordinates.Default)
        {
            coordinates = mode == UpsampleMode.Linear ? ResampleCoordinates.HalfPixel : ResampleCoordinates.Asymmetric;
        }

        Shape input = question.Source.Shape;
        return new UpsampleLayer(mode, coordinates, rounding, input, hasScale ? Scaled(input, declaration) : Resized(input, declaration));
    }

    // A product that saturates exceeds the maximum of any size, so it is reported with all sizes.
    private static Shape Scaled(Shape input, Declaration declaration)
    {
        int scale = declaration.Number(ArgumentNames.Scale)!.Value;
        return new(input.Extents.Select((extent, axis) => axis == 0 ? extent : (int)Math.Min((long)extent * scale, int.MaxValue)).ToEquatableArray());
    }

    private static Shape Resized(Shape input, Declaration declaration) => Shape.Of(
        input.Channels, declaration.Number(ArgumentNames.OutputHeight)!.Value, declaration.Number(ArgumentNames.OutputWidth)!.Value);
}
