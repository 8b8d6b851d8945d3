using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.RowVector;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.RowVector;

/// <summary>Prints the row-vector family: the entry and the phases.</summary>
internal sealed class RowVectorWriter(RowVectorPlan plan, KernelPlan kernel) : FamilyWriter
{
    // The prefix of each method's name. If the kernel has no other methods, the family's entry is the kernel's.
    private readonly string _name = kernel.HasOneEntry ? "" : "Rows_";
    private readonly string _access = kernel.HasOneEntry ? "public" : "private";
    private readonly (string Axis, Walk Walk)[] _runTimeWalks = [.. plan.Phases[0].Walks.AtRunTime];

    /// <inheritdoc/>
    public override KernelParameters Parameters { get; } = new(
        plan.Geometry,
        kernel.Model.Operator.Finish,
        [.. plan.Phases[0].Walks.AtRunTime.Select(walk => WalkSyntax.Name(walk.Axis))]);

    /// <inheritdoc/>
    public override ShareSyntax Share { get; } = new(kernel.Threads, plan.Slabs);

    /// <inheritdoc/>
    public override IEnumerable<string> Describe() => RowVectorDescription.Lines(plan);

    /// <inheritdoc/>
    public override void PrintCorrelate(SourceWriter writer, EntryCall call) => writer.List(
        $"{_name}Correlate(",
        [.. Parameters.ReferencesTo(References.Whole), .. call.Caller.SizeArgumentsFor(plan.Geometry), .. call.Share],
        ");");

    /// <inheritdoc/>
    public override void PrintMethods(SourceWriter writer)
    {
        bool hasEntry = plan.Phases.Count > 1 || _runTimeWalks.Length > 0;
        if (hasEntry)
        {
            PrintEntry(writer);
        }

        for (int phase = 0; phase < plan.Phases.Count; phase++)
        {
            string prefix = plan.Phases.Count > 1 ? $"{_name}Phase{phase}_" : hasEntry ? $"{_name}Phase_" : _name;
            writer.Gap();
            PhasePlan part = plan.Phases[phase];
            var context = new PhaseContext(
                writer, plan.Geometry, kernel.Model, Parameters, part, new(plan.Geometry, Parameters, part.Walks), prefix, Share);
            new PhaseWriter(context, _access, isWhole: !hasEntry).Print();
        }
    }

    private void PrintEntry(SourceWriter writer)
    {
        writer.Documentation("summary", plan.Geometry.IsTransposed
            ? "Correlates one image, phase by phase: outputs whose positions have the same remainders modulo the strides use the same taps."
            : "Correlates one image. The amount of padding before it depends on its size.");
        writer.List($"{_access} static void {_name}Correlate(", [.. Parameters.EntryDeclaration, .. Share.Parameters], ")");
        using (writer.Block())
        {
            if (_runTimeWalks.Length == 0)
            {
                for (int phase = 0; phase < plan.Phases.Count; phase++)
                {
                    writer.List($"{_name}Phase{phase}_Correlate(", Parameters.Arguments(References.Whole, Share.Arguments), ");");
                }

                return;
            }

            var syntax = new PhaseSyntax(plan.Geometry, Parameters, plan.Phases[0].Walks);
            using (syntax.PrintRunTimeWalks(writer))
            {
                writer.List($"{_name}Phase_Correlate(", Parameters.Arguments(References.Whole, Share.Arguments), ");");
            }
        }
    }
}
