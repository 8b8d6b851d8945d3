using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>A layer that is being validated, with the images that it reads.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Declaration">What the user wrote.</param>
/// <param name="Sources">The layers that it reads; of a residual, the last one.</param>
/// <param name="ElementType">The element type of the network.</param>
/// <param name="Platform">What the user's project supports.</param>
/// <param name="Findings">What was found.</param>
internal sealed record LayerQuestion(
    string Name, Declaration Declaration, IReadOnlyList<LayerSource> Sources, ElementType ElementType, TargetPlatform Platform, Findings Findings)
{
    /// <summary>The layer that is read first.</summary>
    public LayerSource Source => Sources[0];

    /// <summary>Reports that an argument does not fit the image that is read.</summary>
    /// <param name="argument">The argument that the diagnostic points to.</param>
    /// <param name="reads">What the layer reads according to the argument.</param>
    /// <param name="advice">What to do.</param>
    /// <param name="source">The layer that is read; by default, the first one.</param>
    public void DoesNotFit(string argument, string reads, string advice, LayerSource? source = null) =>
        Findings.AddAt(argument, Rules.ShapeMismatch, Name, reads, (source ?? Source).Name, (source ?? Source).Shape.ToString(), advice);

    /// <summary>Reports that a number does not fit the image that is read, and the only one that does.</summary>
    /// <param name="argument">The argument with the number.</param>
    /// <param name="reads">What the layer reads according to the argument.</param>
    /// <param name="fitting">The number that fits.</param>
    public void DoesNotFit(string argument, string reads, long fitting) => Findings.Add(new Violation(
        Rules.ShapeMismatch,
        Target.Argument(argument),
        [Name, reads, Source.Name, Source.Shape.ToString(), $"declare {Findings.Text(fitting)}"],
        Findings.Text(fitting)));

    /// <summary>Checks that the image that is read has the axes of the layer's attribute.</summary>
    /// <param name="axes">The axes after the channels.</param>
    /// <param name="advice">What to do if it has others.</param>
    public bool HasAxes(IReadOnlyList<AxisNames> axes, string advice) => Source.Shape.Rank == axes.Count + 1
        || Refuse($"(channels, {string.Join(", ", axes.Select(axis => axis.Extent.ToLowerInvariant()))})", advice);

    /// <summary>Checks that the image that is read has an axis after the channels.</summary>
    public bool HasExtents() => Source.Shape.Rank > 1 || Refuse("a signal, an image or a volume", "name another layer with From");

    /// <summary>Checks that the image that is read has an axis, which may be counted from the last one; returns null if it does not.</summary>
    public int? Axis(int rank)
    {
        int written = Declaration.Number(ArgumentNames.Axis) ?? 0;
        int axis = written < 0 ? written + rank : written;
        if (axis >= 0 && axis < rank)
        {
            return axis;
        }

        ReportAxis(ArgumentNames.Axis, written, rank);
        return null;
    }

    /// <summary>Reports an axis that the image that is read does not have.</summary>
    public void ReportAxis(string argument, int axis, int rank) =>
        Findings.AddAt(argument, Rules.AxisMissing, argument, Findings.Text(axis), Source.Shape.ToString(), Findings.Text(-rank), Findings.Text(rank - 1));

    /// <summary>Reports a rule at an argument.</summary>
    public void Add(string argument, DiagnosticDescriptor rule, params string[] values) => Findings.AddAt(argument, rule, values);

    // No argument is wrong, so the attribute is.
    private bool Refuse(string reads, string advice)
    {
        Findings.Add(Rules.ShapeMismatch, Target.Attribute, Name, reads, Source.Name, Source.Shape.ToString(), advice);
        return false;
    }
}

/// <summary>A layer that another one reads.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">The shape of its image.</param>
internal sealed record LayerSource(string Name, Shape Shape);
