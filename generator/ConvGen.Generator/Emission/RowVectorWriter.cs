using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the row-vector family: the constants, the entry, and the phases.</summary>
internal sealed class RowVectorWriter(SourceWriter output, RowVectorPlan plan, KernelModel model)
{
    private readonly (string Axis, Walk Walk)[] _runTimeWalks =
    [
        .. new[] { ("Depth", plan.Phases[0].Depth), ("Height", plan.Phases[0].Height), ("Width", plan.Phases[0].Width) }
            .Where(named => named.Item2.Unknown != WalkUnknown.Nothing),
    ];

    public void Print()
    {
        var writer = new SourceWriter(indentation: 2);
        var parameters = new KernelParameters(plan.Geometry, model.Finish, [.. _runTimeWalks.Select(named => WalkSyntax.Name(named.Axis))]);
        bool hasEntry = plan.Phases.Count > 1 || _runTimeWalks.Length > 0;
        if (hasEntry)
        {
            PrintEntry(writer, parameters);
        }

        for (int phase = 0; phase < plan.Phases.Count; phase++)
        {
            string prefix = plan.Phases.Count > 1 ? $"Phase{phase}_" : hasEntry ? "Phase_" : "";
            writer.Gap();
            new PhaseWriter(writer, plan.Geometry, model, parameters, plan.Phases[phase], prefix).Print();
        }

        // The constants stand first, but which of them the methods use is known last.
        parameters.PrintConstants(output, usedIn: writer.ToString());
        output.Gap();
        output.Printed(writer);
    }

    private void PrintEntry(SourceWriter writer, KernelParameters parameters)
    {
        writer.Line(plan.Geometry.IsTransposed
            ? "/// <summary>Correlates one image, phase by phase: outputs whose places leave the same remainders by the strides have the same taps.</summary>"
            : "/// <summary>Correlates one image, whose size says how much padding lies before it.</summary>");
        writer.List("public static void Correlate(", parameters.EntryDeclaration, ")");
        using (writer.Block())
        {
            if (_runTimeWalks.Length == 0)
            {
                for (int phase = 0; phase < plan.Phases.Count; phase++)
                {
                    writer.List($"Phase{phase}_Correlate(", parameters.Arguments(References.Whole), ");");
                }

                return;
            }

            var loops = new Stack<IDisposable>();
            var syntax = new PhaseSyntax(plan.Geometry, parameters, plan.Phases[0]);
            foreach ((string axisName, Walk walk) in _runTimeWalks)
            {
                WalkSyntax walkSyntax = axisName == "Depth" ? syntax.Depth : axisName == "Height" ? syntax.Height : syntax.Width;
                string remainder = $"{char.ToLowerInvariant(axisName[0])}{axisName.Substring(1)}Remainder";
                if (walk.Unknown == WalkUnknown.Remainder)
                {
                    string end = $"Math.Min({walk.OutputStep}, {parameters.Size("Output", axisName)})";
                    loops.Push(writer.Block($"for (int {remainder} = 0; {remainder} < {end}; {remainder}++)"));
                }

                writer.Line($"RunTimeWalk {WalkSyntax.Name(axisName)} = {walkSyntax.Make(remainder)};");
            }

            writer.List("Phase_Correlate(", parameters.Arguments(References.Whole), ");");
            while (loops.Count > 0)
            {
                loops.Pop().Dispose();
            }
        }
    }
}
