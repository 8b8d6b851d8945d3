using ConvGen.Generator.Collections;
using ConvGen.Generator.Model.Networks.Operators;

namespace ConvGen.Generator.Planning.Networks.Calls;

/// <summary>The registry of what plans the calls of each operator.</summary>
internal static class CallPlanner
{
    /// <summary>The plan with the calls of its steps.</summary>
    public static NetworkPlan WithCalls(NetworkPlan plan) => plan with
    {
        Steps = plan.Steps.Select(step => step with { Calls = [.. Calls(new PlannedStep(plan, step))] }).ToEquatableArray(),
    };

    private static IEnumerable<NetworkCall> Calls(PlannedStep step) => step.Operator switch
    {
        InputLayer input => [ShapeCalls.Reorder(step, input)],
        KernelLayer => [new KernelCall(step.Layer, [.. Enumerable.Range(0, step.Reads.Count).Select(operand => step.Read(operand).Image), step.Output.Image])],
        PoolLayer pool => [PoolCalls.Pool(step, pool)],
        ReduceLayer reduction => [PoolCalls.Reduce(step, reduction)],
        AdaptivePoolLayer pool => [PoolCalls.AdaptivePool(step, pool)],
        BatchNormLayer => [step.Call("Normalization.ScaleShift", new HeldArgument(step.Layer, 0), new HeldArgument(step.Layer, 1))],
        NormalizationLayer normalization => NormalizationCalls.Normalize(step, normalization),
        LocalResponseLayer normalization => [NormalizationCalls.NormalizeLocally(step, normalization)],
        ElementwiseLayer elementwise => [JoinCalls.Combine(step, elementwise)],
        ConcatLayer concat => JoinCalls.Concat(step, concat),
        ActivateLayer activation => ActivationCalls.Activate(step, activation),
        PReluLayer => ActivationCalls.PRelu(step),
        SoftmaxLayer softmax => [ActivationCalls.Softmax(step, softmax)],
        PixelShuffleLayer shuffle => [ShapeCalls.PixelShuffle(step, shuffle)],
        PixelUnshuffleLayer shuffle => [ShapeCalls.PixelUnshuffle(step, shuffle)],
        PadLayer pad => [ShapeCalls.Pad(step, pad)],
        TransposeLayer transpose => [ShapeCalls.Transpose(step, transpose)],
        UpsampleLayer upsample => [UpsampleCalls.Upsample(step, upsample)],
        SliceLayer slice => [ShapeCalls.Slice(step, slice)],
        ViewLayer => [step.Copy()],
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Operator, "No calls are registered for this operator."),
    };
}
