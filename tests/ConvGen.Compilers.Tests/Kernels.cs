namespace ConvGen.Compilers.Tests;

/// <summary>What users write, using only what every tested compiler supports.</summary>
internal static class Kernels
{
    /// <summary>Kernels of every family, in every kind of type.</summary>
    public const string Right =
        """
        using ConvGen;

        namespace Layers
        {
            /// <summary>Straight-line: the chapter's example.</summary>
            [Conv2D(2, 3, kernelSize: 2, Height = 3, Width = 3)]
            public static partial class Chapter { }

            /// <summary>Row-vector, with a border.</summary>
            [Conv2D(1, 2, kernelSize: 3, Height = 6, Width = 18, Padding = 1, Bias = true, Residual = true, Activation = Activation.Sigmoid)]
            public partial class Rows { }

            /// <summary>Row-vector, with extents given at run time.</summary>
            [Conv2D(1, 1, kernelSize: 3, Padding = 1, PaddingMode = PaddingMode.Reflect)]
            internal static partial class AnySize { }

            /// <summary>Channel-vector, with packed weights.</summary>
            [Conv2D(24, 20, kernelSize: 3, Height = 9, Width = 10, Stride = 2, Padding = 1, ElementType = typeof(double))]
            public sealed partial class Channels { }

            /// <summary>Depthwise, channels last.</summary>
            [DepthwiseConv2D(16, kernelSize: 3, Height = 8, Width = 12, Layout = TensorLayout.ChannelsLast)]
            public partial struct Depthwise { }

            /// <summary>Pointwise.</summary>
            [Conv1x1(64, 13, Height = 4, Width = 8)]
            public partial record Pointwise;

            /// <summary>Around the others.</summary>
            /// <typeparam name="T">Anything.</typeparam>
            public partial class Outer<T>
            {
                /// <summary>A transposed signal.</summary>
                [ConvTranspose1D(32, 16, kernelSize: 4, Width = 40, Stride = 2, Padding = 1)]
                public partial class Upsampler { }

                /// <summary>A volume.</summary>
                [Conv3D(1, 2, kernelSize: 3, Depth = 5, Height = 6, Width = 17, AutoPadding = AutoPadding.SameUpper)]
                internal static partial class Volume { }
            }
        }
        """;

    /// <summary>The same without records, for versions of C# that do not have them.</summary>
    public static string RightWithoutRecords { get; } = Right.Replace("partial record Pointwise;", "partial class Pointwise { }", StringComparison.Ordinal);

    /// <summary>
    /// Layers and a network that are called with arrays, in a project that declares the attribute by which overloads for tensors are possible. It is declared
    /// in .NET 9 and later.
    /// </summary>
    public const string CalledWithArrays =
        """
        using System;
        using ConvGen;

        namespace System.Runtime.CompilerServices
        {
            internal sealed class OverloadResolutionPriorityAttribute : Attribute
            {
                public OverloadResolutionPriorityAttribute(int priority) => Priority = priority;

                public int Priority { get; }
            }
        }

        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3, Residual = true)]
        partial class Declared
        {
            void Arrays(float[] input, float[] residual, float[] output)
            {
                Forward(input, residual, output);
                Forward(input, residual, output, 2);
                ForwardBatch(input, residual, output);
            }
        }

        [Conv1D(2, 1, kernelSize: 2)]
        partial class AnyWidth
        {
            void Arrays(float[] input, float[] output)
            {
                Forward(input, 9, output);
                Forward(input, 9, output, 2);
                ForwardBatch(input, 9, output);
            }
        }

        [Network]
        partial class Scorer
        {
            [Input(4)] partial class Features { }
            [Dense(4, 2)] partial class Scores { }

            void Arrays(float[] features, float[] scores, float[] workspace)
            {
                Forward(features, scores);
                Forward(features, scores, 2);
                Forward(features, scores, workspace);
                ForwardBatch(features, scores);
            }
        }
        """;

    /// <summary>The same, called with tensors as well.</summary>
    public const string CalledWithTensors = CalledWithArrays +
        """

        partial class Declared
        {
            void Tensors(System.Numerics.Tensors.Tensor<float> input, System.Numerics.Tensors.Tensor<float> output)
            {
                Forward(input, output, output);
                new AnyWidth(new float[4]).Forward(input, output, 2);
                new Scorer(new NetworkWeights()).Forward(input, output);
            }
        }
        """;

    /// <summary>Mistakes, each on a separate line that names its rule.</summary>
    public const string Wrong =
        """
        using ConvGen;

        [Conv2D(3, 16, kernelSize: 3)] class Rule001 { }
        class Rule002 { [Conv2D(3, 16, kernelSize: 3)] partial class Inner { } }
        [Conv2D(3, 0, kernelSize: 3)] partial class Rule003 { }
        [Conv2D(3, 16, kernelSize: 3, PaddingTop = -1)] partial class Rule004 { }
        [Conv2D(3, 16, kernelSize: 9, Height = 8, Width = 8)] partial class Rule006 { }
        [Conv2D(3, 16, kernelSize: 3, Height = 8)] partial class Rule007 { }
        [Conv2D(3, 16, kernelSize: 3, ElementType = typeof(int))] partial class Rule009 { }
        [Conv2D(3, 16, kernelSize: 3), Conv1x1(3, 16)] partial class Rule011 { }
        [Conv2D(3, 16, kernelSize: 3)] partial class Rule012 { public void InChannels() { } }
        [Conv2D(3, 16, kernelSize: 3)] partial record Rule015(string Name);
        [Conv2D(3, 16, kernelSize: 3, Groups = 2)] partial class Rule016 { }
        [Conv2D(3, 16, kernelSize: 3, Layout = (TensorLayout)7)] partial class Rule018 { }
        [Conv2D(Right.InChannels, 16, kernelSize: 3)] partial class Rule028 { }
        [Conv2D(4, 4, kernelSize: 3, Groups = 4)] partial class Rule034 { }
        [Conv1D(4, 4, kernelSize: 3, Length = 9)] partial class Rule039 { }

        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
        partial class Right
        {
            static void Rule031(float[] output) => Correlate(new float[17], new float[] { 0, 1, 2, 3, 1, 2, 3, 4 }, output);
            static void Rule032(float[] output) => Correlate(new float[8], new float[18], output);
            static void Rule037(float[] image, float[] bias, float[] output) => Correlate(image, image, bias, output);
            static Right Rule037(float[] weights, float[] bias) => new Right(weights, bias);
            void Rule037(float[] image, float[] weights, double[] output) => Forward(image, weights, image);
        }
        """;
}
