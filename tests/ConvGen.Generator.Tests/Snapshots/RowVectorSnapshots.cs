namespace ConvGen.Generator.Tests.Snapshots;

/// <summary>Reviewed output of the row-vector family. Each file contains every vector width that the shape allows.</summary>
public class RowVectorSnapshots
{
    [Fact]
    public Task Rows_without_padding() => Snapshot.Verify(KernelCompilation.Run(
        """
        namespace Audio.Filters;

        [Conv2D(2, 3, kernelHeight: 1, kernelWidth: 2, Height = 8, Width = 41)]
        public partial class Smoother;
        """));

    [Fact]
    public Task Padding_on_every_side_and_bias() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv2D(1, 2, kernelSize: 3, Height = 6, Width = 18, Padding = 1, Bias = true)]
        public partial class Edges;
        """));

    [Fact]
    public Task Extents_given_at_run_time() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv2D(1, 1, kernelHeight: 3, kernelWidth: 2, PaddingTop = 1, PaddingBottom = 1, PaddingRight = 1)]
        public partial class AnySize;
        """));

    [Fact]
    public Task Stride_two_in_double_precision() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv2D(1, 2, kernelSize: 2, Height = 8, Width = 34, Stride = 2, ElementType = typeof(double))]
        public readonly partial struct Halver;
        """));

    [Fact]
    public Task Groups_and_dilation() => Snapshot.Verify(KernelCompilation.Run(
        """
        public static partial class Outer<T>
        {
            [Conv2D(4, 6, kernelHeight: 1, kernelWidth: 2, Height = 2, Width = 20, Groups = 2, DilationWidth = 3)]
            internal static partial class Grouped;
        }
        """));

    [Fact]
    public Task One_tap_joins_the_rows() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv1x1(3, 1)]
        public static partial class Grayscale;
        """));

    [Fact]
    public Task Channels_too_many_to_spell_out() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv1x1(64, 13, Height = 4, Width = 8)]
        public static partial class Bottleneck;
        """));

    [Fact]
    public Task Channels_last_leave_through_scratch() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv2D(2, 3, kernelHeight: 1, kernelWidth: 2, Height = 2, Width = 17, Layout = TensorLayout.ChannelsLast)]
        public static partial class LastChannels;
        """));

    [Fact]
    public Task A_transposed_signal_has_a_phase_for_each_remainder() => Snapshot.Verify(KernelCompilation.Run(
        """
        [ConvTranspose1D(1, 1, kernelSize: 3, Width = 300, Stride = 2, Bias = true)]
        public static partial class Upsampler;
        """));

    [Fact]
    public Task A_volume_with_padding_in_front_and_behind() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv3D(1, 1, kernelDepth: 3, kernelHeight: 1, kernelWidth: 1, Depth = 4, Height = 2, Width = 16, PaddingFront = 1, PaddingBack = 1)]
        public static partial class Slices;
        """));

    [Fact]
    public Task Reflection_a_residual_and_an_activation() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv1D(1, 2, kernelSize: 2, Width = 17, PaddingLeft = 1, PaddingMode = PaddingMode.Reflect, Residual = true, Activation = Activation.LeakyRelu)]
        public static partial class Mirrored;
        """));

    [Fact]
    public Task Depthwise_with_an_activation_of_its_own_pass() => Snapshot.Verify(KernelCompilation.Run(
        """
        [DepthwiseConv2D(3, 2, Height = 3, Width = 17, Activation = Activation.Sigmoid)]
        public partial class Depthwise;
        """));

    [Fact]
    public Task Threads_share_groups_and_columns_and_then_the_activation() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv1D(4, 4, kernelSize: 3, Groups = 2, Width = 100000, Padding = 1, Activation = Activation.Silu)]
        public partial class SharedSignal;
        """));

    [Fact]
    public Task A_large_input_is_read_slab_by_slab() => Snapshot.Verify(KernelCompilation.Run(
        """
        [Conv1x1(300, 7, Height = 16, Width = 33, ElementType = typeof(double))]
        public static partial class Deep;
        """));
}
