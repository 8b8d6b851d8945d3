namespace ConvGen.Generator.Planning.StraightLine;

/// <summary>A block of outputs whose chains are computed together, each in a separate accumulator.</summary>
/// <param name="FirstOutput">The first output, counted channel by channel.</param>
/// <param name="Outputs">The number of consecutive outputs.</param>
/// <param name="FirstTap">The first step of this part of the chains.</param>
/// <param name="EndTap">The end (exclusive) of this part. If it is not the end of the chains, they continue in the next part.</param>
internal sealed record StraightLineStep(int FirstOutput, int Outputs, int FirstTap, int EndTap);
