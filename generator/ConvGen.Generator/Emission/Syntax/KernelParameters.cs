using System.Collections.Immutable;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>
/// The parameters that all methods of a kernel share, and the names that they use for the image's sizes: constants where the extents
/// are declared, parameters where they are given at run time.
/// </summary>
/// <param name="geometry">The geometry that the kernel's methods see.</param>
/// <param name="finish">What is applied to the outputs as they are stored.</param>
/// <param name="runTimeWalks">The names of the walks that are computed at run time.</param>
internal sealed class KernelParameters(Geometry geometry, Finish finish, IReadOnlyList<string> runTimeWalks)
{
    private static readonly ImmutableArray<string> AxisNames = ImmutableArray.Create("Depth", "Height", "Width");

    private readonly IReadOnlyList<Operand> _operands = new Convolution(geometry, finish).Operands;

    /// <summary>The keyword of the input's element type.</summary>
    public string InputElement { get; } = geometry.Formats.Input.Keyword();

    /// <summary>The keyword of the weights' element type.</summary>
    public string WeightElement { get; } = geometry.Formats.Weights.Keyword();

    /// <summary>The keyword of the type of accumulators and biases.</summary>
    public string AccumulatorElement { get; } = geometry.Formats.Accumulator.Keyword();

    /// <summary>The keyword of the output's and the residual's element type.</summary>
    public string OutputElement { get; } = geometry.Formats.Output.Keyword();

    /// <summary>The names of the walks that are computed at run time.</summary>
    public IReadOnlyList<string> RunTimeWalks { get; } = runTimeWalks;

    /// <summary>The distance, in elements, from one column of an input row to the next.</summary>
    public string InputColumnPitch => ColumnPitch("Input", geometry.InChannels);

    /// <summary>The distance, in elements, from one row of the input to the next.</summary>
    public string InputRowPitch => RowPitch("Input", geometry.InChannels);

    /// <summary>The distance, in elements, from one slice of the input to the next.</summary>
    public string InputSlicePitch => SlicePitch("Input", geometry.InChannels);

    /// <summary>The distance, in elements, from one input channel to the next.</summary>
    public string InputChannelPitch => ChannelPitch("Input");

    /// <summary>The distance, in elements, from one column of an output row to the next.</summary>
    public string OutputColumnPitch => ColumnPitch("Output", geometry.OutChannels);

    /// <summary>The distance, in elements, from one row of the output to the next.</summary>
    public string OutputRowPitch => RowPitch("Output", geometry.OutChannels);

    /// <summary>The distance, in elements, from one slice of the output to the next.</summary>
    public string OutputSlicePitch => SlicePitch("Output", geometry.OutChannels);

    /// <summary>The distance, in elements, from one output channel to the next.</summary>
    public string OutputChannelPitch => ChannelPitch("Output");

    private bool IsChannelsFirst => geometry.Layout == TensorLayout.ChannelsFirst;

    /// <summary>The names of the sizes in the methods: parameters or constants.</summary>
    public IEnumerable<string> Extents => AxisNames.Skip(3 - geometry.Rank).SelectMany(axis => new[] { Size("Input", axis), Size("Output", axis) });

    /// <summary>The extent of the input or output along an axis, or the number 1 if the image does not have that axis.</summary>
    public string Size(string which, string axis)
    {
        if (AxisNames.IndexOf(axis) < 3 - geometry.Rank)
        {
            return "1";
        }

        return geometry.HasExtents ? which + axis : char.ToLowerInvariant(which[0]) + which.Substring(1) + axis;
    }

    /// <summary>The taps of the kernel along an axis, or the number 1 if the image does not have that axis.</summary>
    public string Kernel(string axis) => AxisNames.IndexOf(axis) < 3 - geometry.Rank ? "1" : "Kernel" + axis;

    /// <summary>The parameters of the kernel's entry: references and sizes.</summary>
    public IReadOnlyList<string> EntryDeclaration =>
    [
        .. _operands.Select(operand => $"ref {operand.Element} {operand.Name}"),
        .. geometry.HasExtents ? [] : Extents.Select(extent => $"int {extent}"),
    ];

    /// <summary>The sizes as arguments of a call: none if they are constants.</summary>
    public IEnumerable<string> SizeArguments => geometry.HasExtents ? [] : Extents;

    /// <summary>The sizes as arguments of a call to methods that compute another geometry.</summary>
    public IEnumerable<string> SizeArgumentsFor(Geometry callee) => callee.HasExtents ? [] : Extents;

    /// <summary>The parameters of a method's declaration.</summary>
    public IReadOnlyList<string> Declaration(params string[] more) =>
    [
        .. EntryDeclaration,
        .. RunTimeWalks.Select(walk => $"in RunTimeWalk {walk}"),
        .. more,
    ];

    /// <summary>The arguments of a call to the kernel's entry.</summary>
    public IReadOnlyList<string> EntryArguments(References references) => [.. ReferencesTo(references), .. SizeArguments];

    /// <summary>The references as arguments of a call.</summary>
    public IEnumerable<string> ReferencesTo(References references) => _operands.Select(operand => $"ref {references.To(operand)}");

    /// <summary>The arguments of a call. The references may be narrowed to those of a block; the sizes are passed through.</summary>
    public IReadOnlyList<string> Arguments(References references, params string[] more) =>
    [
        .. EntryArguments(references),
        .. RunTimeWalks.Select(walk => $"in {walk}"),
        .. more,
    ];

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

    // In parentheses, so that it is a single factor wherever it is inserted.
    private static string Product(params string[] factors)
    {
        string product = factors.Aggregate(Expression.Product);
        return product.Contains(' ') ? $"({product})" : product;
    }
}
