using System.Runtime.CompilerServices;

namespace ConvGen;

public sealed partial record ConvolutionShape
{
    /// <summary>
    /// Throws unless the shape is one of a convolution: sizes of at least 1, paddings of at least 0, numbers of channels that the groups
    /// divide, and a kernel that fits into the padded input.
    /// </summary>
    /// <param name="parameterName">The parameter that the caller passed the shape to.</param>
    /// <exception cref="ArgumentException">The shape breaks one of these rules, which the message names.</exception>
    public void RequireValid(string? parameterName = null)
    {
        RequireAtLeast(1, InChannels);
        RequireAtLeast(1, OutChannels);
        RequireAtLeast(1, Groups);
        RequireAtLeast(1, InputDepth);
        RequireAtLeast(1, InputHeight);
        RequireAtLeast(1, InputWidth);
        RequireAtLeast(1, KernelDepth);
        RequireAtLeast(1, KernelHeight);
        RequireAtLeast(1, KernelWidth);
        RequireAtLeast(1, StrideDepth);
        RequireAtLeast(1, StrideHeight);
        RequireAtLeast(1, StrideWidth);
        RequireAtLeast(1, DilationDepth);
        RequireAtLeast(1, DilationHeight);
        RequireAtLeast(1, DilationWidth);
        RequireAtLeast(0, PaddingFront);
        RequireAtLeast(0, PaddingBack);
        RequireAtLeast(0, PaddingTop);
        RequireAtLeast(0, PaddingBottom);
        RequireAtLeast(0, PaddingLeft);
        RequireAtLeast(0, PaddingRight);
        RequireDivisibleByGroups(InChannels);
        RequireDivisibleByGroups(OutChannels);
        RequireFit(OutputDepth, KernelDepth);
        RequireFit(OutputHeight, KernelHeight);
        RequireFit(OutputWidth, KernelWidth);

        void RequireAtLeast(int minimum, int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
            Require(value >= minimum, $"{name} is {value}, but must be at least {minimum}");

        void RequireDivisibleByGroups(int channels, [CallerArgumentExpression(nameof(channels))] string name = "") =>
            Require(channels % Groups == 0, $"{name} is {channels}, but must be a multiple of Groups, which is {Groups}");

        void RequireFit(int output, int kernel, [CallerArgumentExpression(nameof(kernel))] string name = "") =>
            Require(output > 0, $"{name} is {kernel}, but the kernel must fit into the padded input");

        void Require(bool rule, FormattableString complaint)
        {
            if (!rule)
            {
                throw new ArgumentException($"{FormattableString.Invariant(complaint)}: {this}.", parameterName);
            }
        }
    }
}
