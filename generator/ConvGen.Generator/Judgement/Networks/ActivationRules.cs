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
        Finish finish = KernelOptions.ReadFinish(question.Declaration, ArgumentNames.AppliedActivation, question.Findings);
        return question.Findings.AreNone ? new ActivateLayer(finish.Activation, finish.LeakySlope, question.Source.Shape) : null;
    }

    public static LayerOperator? JudgeSoftmax(LayerQuestion question, bool isLogarithm) =>
        question.Axis(question.Source.Shape.Rank) is int axis ? new SoftmaxLayer(isLogarithm, axis, question.Source.Shape) : null;
}
