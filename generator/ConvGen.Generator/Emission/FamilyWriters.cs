using ConvGen.Generator.Emission.ChannelVector;
using ConvGen.Generator.Emission.RowVector;
using ConvGen.Generator.Emission.StraightLine;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.ChannelVector;
using ConvGen.Generator.Planning.RowVector;
using ConvGen.Generator.Planning.StraightLine;

namespace ConvGen.Generator.Emission;

/// <summary>The registry of writers: one for each kernel family.</summary>
internal static class FamilyWriters
{
    /// <summary>The writers of a kernel's families.</summary>
    public static IReadOnlyList<FamilyWriter> Of(KernelPlan plan) => [.. plan.Families.Select(family => For(family, plan))];

    private static FamilyWriter For(FamilyPlan family, KernelPlan kernel) => family switch
    {
        RowVectorPlan rows => new RowVectorWriter(rows, kernel),
        ChannelVectorPlan channels => new ChannelVectorWriter(channels, kernel),
        StraightLinePlan straight => new StraightLineWriter(straight, kernel),
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "No writer is registered for this family."),
    };
}
