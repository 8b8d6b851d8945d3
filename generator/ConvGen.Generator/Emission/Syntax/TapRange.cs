using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>Prints how taps outside the input are handled along one axis: skipped, or read from elsewhere in the input.</summary>
internal sealed class TapRange
{
    private readonly Geometry _geometry;
    private readonly Axis _axis;
    private readonly Walk _walk;
    private readonly WalkSyntax _syntax;
    private readonly string _extent;
    private readonly string _origin;
    private readonly string _what;

    /// <param name="geometry">The convolution.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="walk">The walk along it.</param>
    /// <param name="syntax">How the walk's numbers are written.</param>
    /// <param name="extent">The name of the input's extent.</param>
    /// <param name="origin">The name of the local variable for the position of the first tap in the input.</param>
    /// <param name="what">The suffix of the local variables for taps along this axis: <c>Tap</c>, <c>TapRow</c> or <c>TapSlice</c>.</param>
    public TapRange(Geometry geometry, Axis axis, Walk walk, WalkSyntax syntax, string extent, string origin, string what)
    {
        (_geometry, _axis, _walk, _syntax, _extent, _origin, _what) = (geometry, axis, walk, syntax, extent, origin, what);
    }

    // Outputs without taps, which a transposed convolution may have, have none to skip.
    private bool LeavesOut => _geometry.PaddingMode == PaddingMode.Zeros && _walk.Taps > 0 && (MeetsBefore || MeetsAfter);

    /// <summary>Whether any output has a tap before the input.</summary>
    public bool MeetsBefore => _walk.Unknown != WalkUnknown.Nothing || _walk.InteriorStart > 0;

    /// <summary>Whether any output has a tap after the input; without a declared extent, whether any may have one.</summary>
    public bool MeetsAfter
    {
        get
        {
            if (_walk.Unknown == WalkUnknown.Nothing && _axis is { Extent: int extent, OutputExtent: long all })
            {
                return _walk.ReachesBehind(extent, _walk.Outputs((int)all));
            }

            return _walk.Unknown != WalkUnknown.Nothing || _axis.IsTransposed || _axis.PaddingAfter > 0;
        }
    }

    // A backward walk reaches past the input's end with its first taps.
    private bool ShortensFirst => _walk.TapStep > 0 ? MeetsBefore : MeetsAfter;

    private bool ShortensEnd => _walk.TapStep > 0 ? MeetsAfter : MeetsBefore;

    /// <summary>The first tap: a local variable that <see cref="PrintLocals"/> declares, or 0.</summary>
    public string First => LeavesOut && ShortensFirst ? $"first{_what}" : "0";

    /// <summary>The end of the taps (exclusive): a local variable that <see cref="PrintLocals"/> declares, or the number of taps.</summary>
    public string End => LeavesOut && ShortensEnd ? $"end{_what}" : _syntax.Taps;

    /// <summary>Declares the bounds that depend on the output.</summary>
    public void PrintLocals(SourceWriter writer)
    {
        if (LeavesOut && ShortensFirst)
        {
            string missed = _walk.TapStep > 0 ? $"-{_origin}" : $"{_origin} - {_extent} + 1";
            writer.Line($"int first{_what} = Math.Max(0, {Steps(missed)});");
        }

        if (LeavesOut && ShortensEnd)
        {
            string met = _walk.TapStep > 0 ? $"{_extent} - {_origin}" : $"{_origin} + 1";
            writer.Line($"int end{_what} = Math.Min({_syntax.Taps}, {Steps(met)});");
        }
    }

    /// <summary>The position of a tap in the input.</summary>
    /// <param name="tap">The tap.</param>
    /// <param name="meetsPadding">Whether it may lie outside the input.</param>
    public string InputAt(string tap, bool meetsPadding)
    {
        string place = Expression.Sum(_origin, _syntax.InputOfTap(tap));
        return !meetsPadding || _geometry.PaddingMode == PaddingMode.Zeros || !(MeetsBefore || MeetsAfter)
            ? place
            : $"PaddedIndex.{_geometry.PaddingMode}({place}, {_extent})";
    }

    // The number of tap steps that begin within a distance: the distance divided by the step, rounded up.
    private string Steps(string distance)
    {
        string step = _syntax.TapDistance;
        return step == "1" ? distance : $"({Expression.Sum(distance, step, "-1")}) / {step}";
    }
}
