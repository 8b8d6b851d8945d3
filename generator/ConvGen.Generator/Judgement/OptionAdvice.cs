using ConvGen.Generator.Declarations;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>What the author of an option that an attribute does not have probably meant.</summary>
/// <param name="Text">What to do.</param>
/// <param name="Replacement">The option that takes the same value, or null if there is none.</param>
internal sealed record OptionAdvice(string Text, string? Replacement = null)
{
    // Names that other libraries give to options. The length of a signal is its width here.
    private const string Length = nameof(Length);
    private const string UseBias = nameof(UseBias);

    /// <summary>The advice for an option, or null if nothing similar exists.</summary>
    public static OptionAdvice? For(UnknownOption unknown, LayerKind kind)
    {
        string option = unknown.Name;
        string? replacement = option switch
        {
            Length when kind is LayerKind.Conv1D or LayerKind.ConvTranspose1D => AxisNames.Width.Extent,
            UseBias => ArgumentNames.Bias,
            _ => unknown.Options.FirstOrDefault(known => known.Equals(option, StringComparison.OrdinalIgnoreCase)),
        };
        if (replacement is not null)
        {
            return Use(replacement);
        }

        if (unknown.Parameters.FirstOrDefault(known => known.Equals(option, StringComparison.OrdinalIgnoreCase)) is { } parameter)
        {
            return new($"pass it as the parameter '{parameter}', before all options");
        }

        if (Reason(option, kind) is { } reason)
        {
            return new(reason);
        }

        string? closest = unknown.Options.Where(known => IsMisspelling(option, known)).OrderBy(known => Distance(option, known)).FirstOrDefault();
        return closest is null ? null : Use(closest);
    }

    private static OptionAdvice Use(string option) => new($"use '{option}'", option);

    // Options of other attributes.
    private static string? Reason(string option, LayerKind kind)
    {
        if (option == ArgumentNames.Groups && kind == LayerKind.DepthwiseConv2D)
        {
            return "its groups are its channels";
        }

        if (option == ArgumentNames.Multiplier)
        {
            return $"'{ArgumentNames.OutChannels}' is the number of output channels";
        }

        if (option == ArgumentNames.PaddingMode && kind.IsTransposed())
        {
            return "a transposed convolution has no padding mode";
        }

        if (AxisNames.All.Except(AxisNames.Of(kind)).Any(axis => IsAlong(option, axis)))
        {
            return $"it has no {AxisNames.All.First(axis => IsAlong(option, axis)).Suffix.ToLowerInvariant()}";
        }

        return option.StartsWith(ArgumentNames.OutputPadding, StringComparison.Ordinal) && !kind.IsTransposed()
            ? "only transposed convolutions have output padding"
            : null;
    }

    private static bool IsAlong(string option, AxisNames axis) =>
        option == axis.Extent || option == axis.Before || option == axis.After || option == axis.Stride || option == axis.Dilation || option == axis.OutputPadding;

    // Two letters wrong, or one in a name of four letters.
    private static bool IsMisspelling(string written, string name) => Distance(written, name) <= (name.Length < 5 ? 1 : 2);

    private static int Distance(string left, string right) => EditDistance.Between(left.ToUpperInvariant(), right.ToUpperInvariant());
}
