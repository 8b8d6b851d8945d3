using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.Threads;

/// <summary>Plans how a layer's outputs are shared among threads.</summary>
internal static class ThreadPlanner
{
    /// <summary>
    /// The plan, or null if one thread is enough: for straight-line code, and for layers that are too small to keep a second thread busy on any machine.
    /// </summary>
    /// <param name="model">The kernel.</param>
    /// <param name="families">The families that machines run.</param>
    /// <param name="choices">What each sort of machine runs.</param>
    public static ThreadPlan? Plan(KernelModel model, IReadOnlyList<FamilyPlan> families, EquatableArray<MachineChoice> choices)
    {
        var threads = new List<ThreadChoice>();
        bool paysOff = false;
        foreach (MachineChoice choice in choices)
        {
            FamilyPlan family = families[choice.Family];
            if (!model.IsLayer || family.SharedChannelsOn(choice.Machine) is not int channels)
            {
                return null;
            }

            double outputs = Outputs(model, family);
            double perThread = Math.Ceiling(outputs * Machine.CyclesPerThread / choice.Cycles);
            threads.Add(new(choice.Machine, channels, (int)Math.Min(perThread, int.MaxValue)));

            // Almost all machines have vectors, so a second thread must be worth its code on one of these.
            bool isRare = choice.Machine.IsScalar && choices.Count > 1;
            paysOff |= !isRare && perThread <= int.MaxValue && (!model.Operator.HasExtents || outputs / perThread >= 2);
        }

        return paysOff ? new(threads.ToEquatableArray()) : null;
    }

    // The number of outputs that the cycles are predicted for.
    private static double Outputs(KernelModel model, FamilyPlan family) =>
        model.Operator.Operands.Single(operand => operand.Role == OperandRole.Output).Length ?? family.NominalPositions * family.Geometry.OutChannels;
}
