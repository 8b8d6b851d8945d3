using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Emission;

/// <summary>
/// The parameters that all methods of a kernel share, and the names under which the image's sizes are known in them: constants where the extents
/// are declared, parameters where they are given at run time.
/// </summary>
/// <param name="geometry">The geometry that the kernel's methods see.</param>
/// <param name="finish">What is done to outputs as they are stored.</param>
/// <param name="runTimeWalks">The names of the walks that are made at run time.</param>
internal sealed class KernelParameters(Geometry geometry, Finish finish, IReadOnlyList<string> runTimeWalks)
{
    private static readonly ImmutableArray<string> AxisNames = ImmutableArray.Create("Depth", "Height", "Width");

    public string Element { get; } = geometry.ElementType.Keyword();

    /// <summary>The names of the walks that are made at run time.</summary>
    public IReadOnlyList<string> RunTimeWalks { get; } = runTimeWalks;

    /// <summary>The elements from one column of an input row to the next.</summary>
    public string InputColumnPitch => ColumnPitch("Input", geometry.InChannels);

    /// <summary>The elements from one row of an input to the next.</summary>
    public string InputRowPitch => RowPitch("Input", geometry.InChannels);

    /// <summary>The elements from one slice of an input to the next.</summary>
    public string InputSlicePitch => SlicePitch("Input", geometry.InChannels);

    /// <summary>The elements from one input channel to the next.</summary>
    public string InputChannelPitch => ChannelPitch("Input");

    /// <summary>The elements from one column of an output row to the next.</summary>
    public string OutputColumnPitch => ColumnPitch("Output", geometry.OutChannels);

    /// <summary>The elements from one row of an output to the next.</summary>
    public string OutputRowPitch => RowPitch("Output", geometry.OutChannels);

    /// <summary>The elements from one slice of an output to the next.</summary>
    public string OutputSlicePitch => SlicePitch("Output", geometry.OutChannels);

    /// <summary>The elements from one output channel to the next.</summary>
    public string OutputChannelPitch => ChannelPitch("Output");

    private bool IsChannelsFirst => geometry.Layout == TensorLayout.ChannelsFirst;

    /// <summary>The sizes as they are known in the methods: parameters or constants.</summary>
    public IEnumerable<string> Extents => AxisNames.Skip(3 - geometry.Rank).SelectMany(axis => new[] { Size("Input", axis), Size("Output", axis) });

    /// <summary>The extent of the input or output along an axis; the number 1 along one that the image has not.</summary>
    public string Size(string which, string axis)
    {
        if (AxisNames.IndexOf(axis) < 3 - geometry.Rank)
        {
            return "1";
        }

        return geometry.HasExtents ? which + axis : char.ToLowerInvariant(which[0]) + which.Substring(1) + axis;
    }

    /// <summary>The taps of the kernel along an axis; the number 1 along one that the image has not.</summary>
    public string Kernel(string axis) => AxisNames.IndexOf(axis) < 3 - geometry.Rank ? "1" : "Kernel" + axis;

    /// <summary>The parameters of the kernel's entry: references and sizes.</summary>
    public IReadOnlyList<string> EntryDeclaration =>
    [
        .. References.Whole.Of(geometry, finish).Select(name => $"ref {Element} {name}"),
        .. geometry.HasExtents ? [] : Extents.Select(extent => $"int {extent}"),
    ];

    /// <summary>The sizes as arguments of a call: none where they are constants.</summary>
    public IEnumerable<string> SizeArguments => geometry.HasExtents ? [] : Extents;

    /// <summary>The parameters of a method's declaration.</summary>
    public IReadOnlyList<string> Declaration(params string[] more) =>
    [
        .. EntryDeclaration,
        .. RunTimeWalks.Select(walk => $"in RunTimeWalk {walk}"),
        .. more,
    ];

    /// <summary>The arguments of a call. The references may be narrowed to a block's; the sizes are passed on.</summary>
    public IReadOnlyList<string> Arguments(References references, params string[] more) =>
    [
        .. references.Of(geometry, finish).Select(name => $"ref {name}"),
        .. SizeArguments,
        .. RunTimeWalks.Select(walk => $"in {walk}"),
        .. more,
    ];

    /// <summary>Prints those constants that a text uses.</summary>
    public void PrintConstants(SourceWriter writer, string usedIn)
    {
        List<(string Name, long? Value, string Meaning)> all =
        [
            ("InChannels", geometry.InChannels, "channels of the input"),
            ("OutChannels", geometry.OutChannels, "channels of the output"),
            ("Groups", geometry.Groups, "groups of channels"),
            ("InChannelsPerGroup", geometry.InChannelsPerGroup, "input channels that an output sees"),
            ("OutChannelsPerGroup", geometry.OutChannelsPerGroup, "output channels that see the same inputs"),
            ("TapsPerChannel", geometry.TapsPerChannel, "taps of the kernel on one input channel"),
            ("KernelDepth", geometry.Depth.Kernel, "slices of the kernel"),
            ("KernelHeight", geometry.Height.Kernel, "rows of the kernel"),
            ("KernelWidth", geometry.Width.Kernel, "columns of the kernel"),
            ("WeightLength", geometry.WeightLength, "elements of the weights"),
            ("WeightGroupPitch", geometry.WeightGroupPitch, "elements from one group's weights to the next one's"),
            ("WeightOutputPitch", geometry.WeightOutputPitch, "elements from one output channel's weights to the next one's"),
            ("WeightInputPitch", geometry.WeightInputPitch, "elements from one input channel's weights to the next one's"),
        ];
        if (geometry.HasExtents)
        {
            AddExtents("Input", geometry.InChannels, geometry.Depth.Extent, geometry.Height.Extent, geometry.Width.Extent);
            AddExtents("Output", geometry.OutChannels, geometry.Depth.OutputExtent, geometry.Height.OutputExtent, geometry.Width.OutputExtent);
        }

        foreach ((string name, long? value, string meaning) in all)
        {
            if (Regex.IsMatch(usedIn, $@"\b{name}\b"))
            {
                writer.Line($"private const int {name} = {value}; // {meaning}");
            }
        }

        void AddExtents(string which, int channels, long? depth, long? height, long? width)
        {
            string what = which.ToLowerInvariant();
            int pixel = IsChannelsFirst ? 1 : channels;
            all.Add(($"{which}Depth", depth, $"slices of the {what}"));
            all.Add(($"{which}Height", height, $"rows of the {what}"));
            all.Add(($"{which}Width", width, $"columns of the {what}"));
            all.Add(($"{which}ColumnPitch", pixel, $"elements from one {what} column to the next"));
            all.Add(($"{which}RowPitch", pixel * width, $"elements from one {what} row to the next"));
            all.Add(($"{which}SlicePitch", pixel * width * height, $"elements from one {what} slice to the next"));
            all.Add(($"{which}ChannelPitch", width * height * depth, $"elements from one {what} channel to the next"));
        }
    }

    private string ColumnPitch(string which, int channels) => IsChannelsFirst || channels == 1 ? "1" : geometry.HasExtents ? $"{which}ColumnPitch" : Channels(which);

    private string RowPitch(string which, int channels) => geometry.HasExtents
        ? $"{which}RowPitch"
        : Product(Size(which, "Width"), ColumnPitch(which, channels));

    private string SlicePitch(string which, int channels) => geometry.HasExtents
        ? $"{which}SlicePitch"
        : Product(Size(which, "Height"), Size(which, "Width"), ColumnPitch(which, channels));

    private string ChannelPitch(string which) => !IsChannelsFirst
        ? "1"
        : geometry.HasExtents ? $"{which}ChannelPitch" : Product(Size(which, "Depth"), Size(which, "Height"), Size(which, "Width"));

    private static string Channels(string which) => which == "Input" ? "InChannels" : "OutChannels";

    // In parentheses, so that it stands for one factor wherever it is put.
    private static string Product(params string[] factors)
    {
        string product = factors.Aggregate(Expression.Product);
        return product.Contains(' ') ? $"({product})" : product;
    }
}

/// <summary>The references that are passed to a method: those of the whole image, of a group, or of a block of output channels.</summary>
internal sealed record References(string Input, string Weights, string Bias, string Residual, string Output)
{
    /// <summary>Those of the whole image.</summary>
    public static References Whole { get; } = new("input", "weights", "bias", "residual", "output");

    /// <summary>Those that a kernel has.</summary>
    public IEnumerable<string> Of(Geometry geometry, Finish finish)
    {
        yield return Input;
        yield return Weights;
        if (geometry.HasBias)
        {
            yield return Bias;
        }

        if (finish.HasResidual)
        {
            yield return Residual;
        }

        yield return Output;
    }
}
