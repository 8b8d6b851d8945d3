using System.Text.RegularExpressions;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Emission;

/// <summary>
/// The parameters that all methods of a kernel share, and the names under which the image's sizes are known in them: constants where the extents
/// are declared, parameters where they are given at run time.
/// </summary>
internal sealed class KernelParameters(Geometry geometry)
{
    private string Element => geometry.ElementType.Keyword();

    public string InputHeight => Size(nameof(InputHeight));

    public string InputWidth => Size(nameof(InputWidth));

    public string OutputHeight => Size(nameof(OutputHeight));

    public string OutputWidth => Size(nameof(OutputWidth));

    /// <summary>The elements of one input channel.</summary>
    public string InputPlane => geometry.HasExtents ? nameof(InputPlane) : $"{InputHeight} * {InputWidth}";

    /// <summary>The elements of one output channel.</summary>
    public string OutputPlane => geometry.HasExtents ? nameof(OutputPlane) : $"{OutputHeight} * {OutputWidth}";

    public string InChannelsPerGroup => nameof(InChannelsPerGroup);

    public string OutChannelsPerGroup => nameof(OutChannelsPerGroup);

    public string Groups => nameof(Groups);

    public string KernelHeight => nameof(KernelHeight);

    public string KernelWidth => nameof(KernelWidth);

    public string TapsPerChannel => nameof(TapsPerChannel);

    public string FilterLength => nameof(FilterLength);

    /// <summary>The parameters of a method's declaration.</summary>
    public IReadOnlyList<string> Declaration(params string[] more)
    {
        List<string> parameters = [$"ref {Element} input", $"ref {Element} weights"];
        if (geometry.HasBias)
        {
            parameters.Add($"ref {Element} bias");
        }

        parameters.Add($"ref {Element} output");
        if (!geometry.HasExtents)
        {
            parameters.AddRange(["int inputHeight", "int inputWidth", "int outputHeight", "int outputWidth"]);
        }

        return [.. parameters, .. more];
    }

    /// <summary>The arguments of a call. The references may be narrowed to a block's; the rest is passed on.</summary>
    public IReadOnlyList<string> Arguments(BlockArguments references, params string[] more)
    {
        List<string> arguments = [$"ref {references.Input}", $"ref {references.Weights}"];
        if (geometry.HasBias)
        {
            arguments.Add($"ref {references.Bias}");
        }

        arguments.Add($"ref {references.Output}");
        if (!geometry.HasExtents)
        {
            arguments.AddRange(["inputHeight", "inputWidth", "outputHeight", "outputWidth"]);
        }

        return [.. arguments, .. more];
    }

    /// <summary>Prints those constants that a text uses.</summary>
    public void PrintConstants(SourceWriter writer, string usedIn)
    {
        (string Name, long? Value, string Meaning)[] all =
        [
            (nameof(Groups), geometry.Groups, "groups of channels"),
            (nameof(InChannelsPerGroup), geometry.InChannelsPerGroup, "input channels that an output sees"),
            (nameof(OutChannelsPerGroup), geometry.OutChannelsPerGroup, "output channels that see the same inputs"),
            (nameof(KernelHeight), geometry.Height.Kernel, "rows of the kernel"),
            (nameof(KernelWidth), geometry.Width.Kernel, "columns of the kernel"),
            (nameof(TapsPerChannel), geometry.TapsPerChannel, "weights of an output channel on one input channel"),
            (nameof(FilterLength), geometry.FilterLength, "weights of an output channel"),
            (nameof(InputHeight), geometry.Height.Extent, "rows of the input"),
            (nameof(InputWidth), geometry.Width.Extent, "columns of the input"),
            (nameof(InputPlane), geometry.Height.Extent * geometry.Width.Extent, "elements of an input channel"),
            (nameof(OutputHeight), geometry.Height.OutputExtent, "rows of the output"),
            (nameof(OutputWidth), geometry.Width.OutputExtent, "columns of the output"),
            (nameof(OutputPlane), geometry.Height.OutputExtent * geometry.Width.OutputExtent, "elements of an output channel"),
        ];
        foreach ((string name, long? value, string meaning) in all)
        {
            if (Regex.IsMatch(usedIn, $@"\b{name}\b"))
            {
                writer.Line($"private const int {name} = {value}; // {meaning}");
            }
        }
    }

    private string Size(string name) => geometry.HasExtents ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
}

/// <summary>The references that are passed to a method: those of the whole image, or of one block of output channels.</summary>
internal sealed record BlockArguments(string Input, string Weights, string Bias, string Output)
{
    /// <summary>Those of the whole image.</summary>
    public static BlockArguments Whole { get; } = new("input", "weights", "bias", "output");
}
