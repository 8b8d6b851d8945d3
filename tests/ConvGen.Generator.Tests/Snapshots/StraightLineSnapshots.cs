namespace ConvGen.Generator.Tests.Snapshots;

/// <summary>Reviewed output of the straight-line family.</summary>
public class StraightLineSnapshots
{
    [Fact]
    public Task The_chapters_example() => Snapshot.Verify(KernelCompilation.Run(
        """
        namespace Chapter;

        [Conv2D(2, 3, kernelSize: 2, Height = 3, Width = 3)]
        internal static partial class MultiInputMultiOutput;
        """));

    [Fact]
    public Task Bias_padding_stride_and_double() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv2D(1, 2, 3, Height = 3, Width = 4, Stride = 2, Padding = 1, Bias = true, ElementType = typeof(double))]
        public sealed partial class Small;
        """));

    [Fact]
    public Task Every_multiply_add_of_several_methods() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv2D(2, 2, 3, Height = 5, Width = 7, Unroll = Unroll.Full)]
        public partial struct Unrolled;
        """));
}
