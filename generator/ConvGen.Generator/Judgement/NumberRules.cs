using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>The rules for each number by itself.</summary>
internal static class NumberRules
{
    private static readonly IReadOnlyList<string> Sizes =
    [
        ArgumentNames.InChannels,
        ArgumentNames.OutChannels,
        ArgumentNames.Channels,
        ArgumentNames.KernelSize,
        .. AxisNames.All.Select(axis => axis.Kernel),
        .. AxisNames.All.Select(axis => axis.Extent),
        ArgumentNames.Stride,
        .. AxisNames.All.Select(axis => axis.Stride),
        ArgumentNames.Dilation,
        .. AxisNames.All.Select(axis => axis.Dilation),
        ArgumentNames.Groups,
        ArgumentNames.Multiplier,
        ArgumentNames.InFeatures,
        ArgumentNames.OutFeatures,
        ArgumentNames.Scale,
        ArgumentNames.OutputSize,
        ArgumentNames.OutputHeight,
        ArgumentNames.OutputWidth,
        ArgumentNames.NormalizedGroups,
        ArgumentNames.Factor,
        ArgumentNames.Slopes,
        ArgumentNames.Size,
    ];

    private static readonly IReadOnlyList<string> Paddings =
    [
        ArgumentNames.Padding,
        ArgumentNames.ChannelsBefore,
        ArgumentNames.ChannelsAfter,
        .. AxisNames.All.SelectMany(axis => new[] { axis.Before, axis.After }),
        ArgumentNames.OutputPadding,
        .. AxisNames.All.Select(axis => axis.OutputPadding),
    ];

    public static void Check(Declaration declaration, Findings findings)
    {
        foreach (string argument in Sizes)
        {
            if (declaration.Number(argument) is int value and < 1)
            {
                findings.AddAt(argument, Rules.SizeNotPositive, argument, Findings.Text(value));
            }
        }

        foreach (string argument in Paddings)
        {
            if (declaration.Number(argument) is int value and < 0)
            {
                findings.AddAt(argument, Rules.PaddingNegative, argument, Findings.Text(value));
            }
        }
    }
}
