using System.Globalization;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Analysis;

/// <summary>The shapes of a kernel's buffers, from its generated constants.</summary>
internal static class BufferShape
{
    private const int ChannelsLast = (int)TensorLayout.ChannelsLast;

    /// <summary>The extents of an operand's buffer, slowest first, or null if the buffer has only one axis.</summary>
    public static string? Of(INamedTypeSymbol kernel, OperandRole? role) => role switch
    {
        OperandRole.Input => Image(kernel, MemberNames.InChannels, MemberNames.InputDepth, MemberNames.InputHeight, MemberNames.InputWidth),
        OperandRole.Residual or OperandRole.Output => Image(kernel, MemberNames.OutChannels, MemberNames.OutputDepth, MemberNames.OutputHeight, MemberNames.OutputWidth),
        OperandRole.Weights => Weights(kernel),
        _ => null,
    };

    private static string? Image(INamedTypeSymbol kernel, string channels, params string[] extents)
    {
        int?[] image = Present(kernel, extents);
        int? channel = KernelCall.Constant(kernel, channels);
        return kernel.KernelAttribute()!.NamedArguments.Any(option => option is { Key: ArgumentNames.Layout, Value.Value: ChannelsLast })
            ? Joined([.. image, channel])
            : Joined([channel, .. image]);
    }

    // PyTorch's order, in which transposed convolutions have the input channels first.
    private static string? Weights(INamedTypeSymbol kernel)
    {
        // In code that does not compile, a user's constant may be found instead of the generated one.
        int? groups = KernelCall.Constant(kernel, MemberNames.Groups) is int number and > 0 ? number : null;
        int? inputs = KernelCall.Constant(kernel, MemberNames.InChannels);
        int? outputs = KernelCall.Constant(kernel, MemberNames.OutChannels);
        int?[] taps = Present(kernel, MemberNames.KernelDepth, MemberNames.KernelHeight, MemberNames.KernelWidth);
        return kernel.KernelAttribute()!.KernelKind()!.Value.IsTransposed() ? Joined([inputs, outputs / groups, .. taps]) : Joined([outputs, inputs / groups, .. taps]);
    }

    private static int?[] Present(INamedTypeSymbol kernel, params string[] names) =>
        [.. names.Select(name => KernelCall.Constant(kernel, name)).Where(extent => extent is not null)];

    private static string Joined(int?[] extents) =>
        string.Join(" x ", extents.Select(extent => extent?.ToString(CultureInfo.InvariantCulture)));
}
