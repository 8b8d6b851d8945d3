using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The rules for activations and softmaxes as layers.</summary>
internal static class ActivationRules
{
    public static LayerOperator? Judge(LayerQuestion question)
    {
        Declaration declaration = question.Declaration;
        ActivationFunction function = ActivationReader.Read(declaration, ArgumentNames.AppliedActivation, question.Findings);
        if (function.Kind == Activation.PRelu)
        {
            return JudgePRelu(question);
        }

        foreach (string option in new[] { ArgumentNames.Slopes, ArgumentNames.Key }.Where(option => declaration.Arguments.Any(argument => argument.Name == option)))
        {
            question.Add(option, Rules.OptionWithoutEffect, option, $"Activation.{nameof(Activation.PRelu)}");
        }

        return question.Findings.AreNone ? new ActivateLayer(function, question.Source.Shape) : null;
    }

    private static PReluLayer? JudgePRelu(LayerQuestion question)
    {
        NumberRules.Check(question.Declaration, question.Findings);
        Shape shape = question.Source.Shape;
        int slopes = question.Declaration.Number(ArgumentNames.Slopes) ?? 1;
        if (question.Findings.AreNone && slopes != 1 && slopes != shape.Channels)
        {
            question.DoesNotFit(ArgumentNames.Slopes, $"{Findings.Text(slopes)} channels with a slope each", shape.Channels);
        }

        return question.Findings.AreNone ? new PReluLayer(slopes, shape) : null;
    }

    public static LayerOperator? JudgeSoftmax(LayerQuestion question, bool isLogarithm) =>
        question.Axis(question.Source.Shape.Rank) is int axis ? new SoftmaxLayer(isLogarithm, axis, question.Source.Shape) : null;
}
