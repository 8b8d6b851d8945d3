namespace ConvGen.Generator.Tests.Snapshots;

/// <summary>Reviewed output of the channel-vector family.</summary>
public class ChannelVectorSnapshots
{
    [Fact]
    public Task Columns_at_the_edges_have_methods_without_the_taps_beside_the_image() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv2D(24, 20, kernelSize: 3, Height = 9, Width = 10, Padding = 1, Bias = true, ElementType = typeof(double))]
        public partial class Bordered;
        """));

    [Fact]
    public Task Extents_given_at_run_time_channels_last_and_a_residual() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv2D(3, 16, kernelHeight: 1, kernelWidth: 2, StrideWidth = 2, Layout = TensorLayout.ChannelsLast, Residual = true, Activation = Activation.Relu)]
        public static partial class AnyWidth;
        """));

    [Fact]
    public Task Depthwise_channels_last() => Snapshot.Verify(KernelCompilation.Run(
        """
        [DepthwiseConv2D(16, kernelHeight: 1, kernelWidth: 3, Height = 4, Width = 12, Layout = TensorLayout.ChannelsLast)]
        public partial class Depthwise;
        """));

    [Fact]
    public Task Phases_of_a_transposed_convolution_share_their_methods() => Snapshot.Verify(KernelCompilation.Run(
        """
        [ConvTranspose1D(32, 16, kernelSize: 4, Width = 20, Stride = 2, Padding = 1)]
        public static partial class Upsampler;
        """));

    [Fact]
    public Task Threads_share_blocks_of_channels_and_rows() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv2D(48, 96, kernelSize: 3, Height = 30, Width = 14, ElementType = typeof(double))]
        public partial class Shared;
        """));
}
