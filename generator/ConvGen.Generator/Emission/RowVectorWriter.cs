using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the row-vector family: the constants, the entry, and the phases.</summary>
/// <param name="plan">The plan.</param>
/// <param name="model">The kernel.</param>
/// <param name="share">How its methods receive the share of the outputs to compute.</param>
/// <param name="name">The prefix of each method's name; empty if the kernel has no other methods.</param>
internal sealed class RowVectorWriter(RowVectorPlan plan, KernelModel model, ShareSyntax share, string name)
{
    private readonly (string Axis, Walk Walk)[] _runTimeWalks = [.. plan.Phases[0].RunTimeWalks];

    /// <summary>The names that its methods use for the sizes.</summary>
    public KernelParameters Parameters { get; } = new(
        plan.Geometry,
        model.Operator.Finish,
        [.. plan.Phases[0].RunTimeWalks.Select(walk => WalkSyntax.Name(walk.Axis))]);

    /// <summary>The method that correlates one image.</summary>
    public string EntryName => $"{name}Correlate";

    public void Print(SourceWriter writer)
    {
        bool hasEntry = plan.Phases.Count > 1 || _runTimeWalks.Length > 0;
        if (hasEntry)
        {
            PrintEntry(writer);
        }

        for (int phase = 0; phase < plan.Phases.Count; phase++)
        {
            string prefix = plan.Phases.Count > 1 ? $"{name}Phase{phase}_" : hasEntry ? $"{name}Phase_" : name;
            writer.Gap();
            new PhaseWriter(writer, plan.Geometry, model, Parameters, plan.Phases[phase], prefix, share, isWhole: !hasEntry).Print();
        }
    }

    private void PrintEntry(SourceWriter writer)
    {
        writer.Documentation("summary", plan.Geometry.IsTransposed
            ? "Correlates one image, phase by phase: outputs whose positions have the same remainders modulo the strides use the same taps."
            : "Correlates one image. The amount of padding before it depends on its size.");
        writer.List($"{(name.Length == 0 ? "public" : "private")} static void {EntryName}(", [.. Parameters.EntryDeclaration, .. share.Parameters], ")");
        using (writer.Block())
        {
            if (_runTimeWalks.Length == 0)
            {
                for (int phase = 0; phase < plan.Phases.Count; phase++)
                {
                    writer.List($"{name}Phase{phase}_Correlate(", Parameters.Arguments(References.Whole, share.Arguments), ");");
                }

                return;
            }

            var syntax = new PhaseSyntax(plan.Geometry, Parameters, plan.Phases[0].Depth, plan.Phases[0].Height, plan.Phases[0].Width);
            using (syntax.PrintRunTimeWalks(writer))
            {
                writer.List($"{name}Phase_Correlate(", Parameters.Arguments(References.Whole, share.Arguments), ");");
            }
        }
    }
}
