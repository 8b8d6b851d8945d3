using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>The rule that a declared image has an output.</summary>
internal static class OutputRules
{
    public static void Check(Declaration declaration, IEnumerable<NamedAxis> axes, Findings findings)
    {
        foreach ((AxisNames names, Axis axis) in axes.Where(named => named.Axis.OutputExtent is long and < 1))
        {
            if (axis.IsTransposed)
            {
                string written = new[] { names.Before, names.After, ArgumentNames.Padding }.First(declaration.IsWritten);
                findings.AddAt(
                    written, Rules.NoOutput, Findings.Text(axis.Padding), names.Unit + "s", Findings.Text(axis.OutputExtent!.Value + axis.Padding));
            }
            else
            {
                (long kernel, int extent) = (axis.KernelExtent, axis.Extent!.Value);
                findings.AddAt(
                    declaration.Written(names.Kernel, ArgumentNames.KernelSize)!,
                    Rules.KernelExceedsInput,
                    Findings.Text(kernel),
                    names.Units(kernel),
                    axis.Dilation == 1 ? "" : $" ({Findings.Text(axis.Kernel)} taps with a dilation of {Findings.Text(axis.Dilation)})",
                    Findings.Text(extent + axis.Padding),
                    axis.Padding == 0
                        ? ""
                        : $" with its padding ({Findings.Text(axis.PaddingBefore)} + {Findings.Text(extent)} + {Findings.Text(axis.PaddingAfter)})");
            }
        }
    }
}
