#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>Specifies what a network computes of the elements along an axis that it removes.</summary>
/// <remarks>Sources: PyTorch, torch.mean, sum, amax and amin; ONNX, operators ReduceMean, ReduceSum, ReduceMax and ReduceMin.</remarks>
public enum Reduction
{
    /// <summary>The mean: the sum, divided by the number of elements.</summary>
    Mean,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The largest element. NaN wins, and +0 is larger than −0.</summary>
    Max,

    /// <summary>The smallest element. NaN wins, and −0 is smaller than +0.</summary>
    Min,
}
