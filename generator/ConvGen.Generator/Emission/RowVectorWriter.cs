using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the row-vector family: the constants, the entry, and the phases.</summary>
internal sealed class RowVectorWriter(SourceWriter output, RowVectorPlan plan, KernelModel model)
{
    public void Print()
    {
        var writer = new SourceWriter(indentation: 2);
        var parameters = new KernelParameters(plan.Geometry, model.Finish);
        if (plan.Phases.Count > 1)
        {
            writer.Line("/// <summary>Correlates one image, phase by phase: outputs whose places leave the same remainders by the strides have the same taps.</summary>");
            writer.List("public static void Correlate(", parameters.Declaration(), ")");
            using (writer.Block())
            {
                for (int phase = 0; phase < plan.Phases.Count; phase++)
                {
                    writer.List($"Phase{phase}_Correlate(", parameters.Arguments(References.Whole), ");");
                }
            }
        }

        for (int phase = 0; phase < plan.Phases.Count; phase++)
        {
            string prefix = plan.Phases.Count > 1 ? $"Phase{phase}_" : "";
            writer.Gap();
            new PhaseWriter(writer, plan.Geometry, model, parameters, plan.Phases[phase], prefix).Print();
        }

        // The constants stand first, but which of them the methods use is known last.
        parameters.PrintConstants(output, usedIn: writer.ToString());
        output.Gap();
        output.Printed(writer);
    }
}
