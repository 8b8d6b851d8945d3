using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>How the numbers of a walk along an axis are written: as literals, or as properties of the walk that is computed at run time.</summary>
internal sealed class WalkSyntax(KernelParameters parameters, Axis axis, Walk walk, string axisName)
{
    private readonly string _walk = Name(axisName);

    /// <summary>Whether the number of taps is known only at run time.</summary>
    public bool HasUnknownTaps => walk.Unknown == WalkUnknown.Remainder;

    /// <summary>The position in the input of the first output's first tap.</summary>
    public string Origin => walk.Unknown == WalkUnknown.Nothing ? Expression.Number(walk.Origin) : $"{_walk}.Origin";

    /// <summary>The number of taps: for a forward axis, all taps of the kernel; for a transposed axis, those of a phase.</summary>
    public string Taps => HasUnknownTaps ? $"{_walk}.Taps" : axis.IsTransposed ? Expression.Number(walk.Taps) : parameters.Kernel(axisName);

    /// <summary>The index of the first tap's weight.</summary>
    public string FirstWeight => HasUnknownTaps ? $"{_walk}.FirstWeight" : Expression.Number(walk.FirstWeight);

    /// <summary>The number of outputs.</summary>
    public string Outputs
    {
        get
        {
            if (walk.Unknown != WalkUnknown.Nothing)
            {
                return $"{_walk}.Outputs";
            }

            if (axis.OutputExtent is long known)
            {
                return Expression.Number(walk.Outputs((int)known));
            }

            string all = parameters.Size("Output", axisName);
            return walk.OutputStep == 1 ? all : $"({Expression.Sum(all, Expression.Number(walk.OutputStep - 1 - walk.OutputFirst))}) / {walk.OutputStep}";
        }
    }

    /// <summary>The number of remainders modulo the stride that there are outputs for.</summary>
    public string Remainders => axis.OutputExtent is long known
        ? Expression.Number(Math.Min(walk.OutputStep, known))
        : $"Math.Min({walk.OutputStep}, {parameters.Size("Output", axisName)})";

    /// <summary>The range of outputs whose taps all fall on the input, if the extents are declared.</summary>
    public (string First, string End) Interior
    {
        get
        {
            (int start, int end) = walk.Interior(axis.Extent!.Value, walk.Outputs((int)axis.OutputExtent!.Value));
            return (Expression.Number(start), Expression.Number(end));
        }
    }

    // On a forward axis, steps are the stride and the dilation. A variable is multiplied by their names; a known position is multiplied out.
    private string Step(int step, string name, string factor) => step == 1 || axis.IsTransposed || Expression.IsNumber(factor) ? Expression.Number(step) : name;

    /// <summary>The name of the walk that is computed at run time.</summary>
    public static string Name(string axisName) => $"{char.ToLowerInvariant(axisName[0])}{axisName.Substring(1)}Walk";

    /// <summary>The position of one of this walk's outputs among all outputs.</summary>
    public string OutputAt(string output) =>
        Expression.Sum(Expression.Product(output, walk.OutputStep), HasUnknownTaps ? $"{_walk}.OutputFirst" : Expression.Number(walk.OutputFirst));

    /// <summary>The position in the input of an output's first tap.</summary>
    public string OriginOf(string output)
    {
        bool isNamed = !axis.IsTransposed && walk.Unknown == WalkUnknown.Nothing && axis.PaddingBefore > 0 && !Expression.IsNumber(output);
        return Expression.Sum(InputOf(output), isNamed ? $"-{KernelConstant.Padding(axisName)}" : Origin);
    }

    /// <summary>The position in the input that an output would be above without padding.</summary>
    public string InputOf(string output) => Expression.Product(output, Step(walk.InputStep, KernelConstant.Stride(axisName), output));

    /// <summary>The distance in the input from the first tap to a tap.</summary>
    public string InputOfTap(string tap) => Expression.Product(tap, Step(walk.TapStep, KernelConstant.Dilation(axisName), tap));

    /// <summary>The distance in the input between neighboring taps.</summary>
    public string TapDistance => Step(Math.Abs(walk.TapStep), KernelConstant.Dilation(axisName), "tap");

    /// <summary>The index of a tap's weight.</summary>
    public string WeightOf(string tap) => Expression.Sum(Expression.Product(tap, walk.WeightStep), FirstWeight);

    /// <summary>Declares the range of outputs that have no taps on padding along an axis whose extent is known only at run time.</summary>
    /// <param name="writer">The writer to print to.</param>
    /// <param name="all">The name of the local variable for the number of outputs.</param>
    /// <param name="first">The name of the local variable for the first such output.</param>
    /// <param name="end">The name of the local variable for the end of the range (exclusive).</param>
    /// <param name="sides">The sides that may have padding.</param>
    public void PrintRunTimeInterior(SourceWriter writer, string all, string first, string end, string sides)
    {
        writer.Comment($"{char.ToUpperInvariant(all[0])}{all.Substring(1)} from {first} to {end} (exclusive) have no taps on the padding at the {sides}.");
        writer.Line($"int {all} = {Outputs};");
        if (walk.Unknown != WalkUnknown.Nothing)
        {
            writer.Line($"int {end} = {_walk}.InteriorEnd;");
            writer.Line($"int {first} = {_walk}.InteriorStart;");
            return;
        }

        string extent = parameters.Size("Input", axisName);
        writer.Line(!axis.IsTransposed && axis.PaddingAfter == 0
            ? $"int {end} = {all};"
            : $"int {end} = Extents.InteriorEnd({extent}, {all}, reach: {Expression.Number(walk.InteriorReach)}, step: {walk.InputStep});");
        writer.Line($"int {first} = {(walk.InteriorStart == 0 ? "0" : $"Math.Min({walk.InteriorStart}, {end})")};");
    }

    /// <summary>The expression that computes the walk at run time.</summary>
    /// <param name="remainder">The name of the remainder modulo the stride, for a walk that represents all remainders.</param>
    public string Make(string remainder)
    {
        string extents = $"{parameters.Size("Input", axisName)}, {parameters.Size("Output", axisName)}";
        string kernel = $"taps: {axis.Kernel}, dilation: {axis.Dilation}, stride: {axis.Stride}";
        return HasUnknownTaps
            ? $"RunTimeWalk.Transposed({extents}, {remainder}, padding: {axis.PaddingBefore}, {kernel})"
            : $"RunTimeWalk.{axis.RunTimePadding}({extents}, {kernel})";
    }
}
