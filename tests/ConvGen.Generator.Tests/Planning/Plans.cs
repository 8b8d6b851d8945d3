using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Planning.RowVector;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Creates plans for geometries without any source.</summary>
internal static class Plans
{
    private static readonly HostType Edge = new(
        Namespace: "",
        Layers: [new TypeLayer("class", "Edge", [], IsPartial: true)],
        IsStatic: false,
        IsValueType: false,
        IsFileLocal: false,
        HasPrimaryConstructor: false,
        HasLayout: false,
        FixedLayout: null,
        BaseWithoutConstructor: null,
        Members: [],
        AbstractMembers: [],
        UnchainedConstructors: [],
        BeginsWithThis: false);

    public static TargetPlatform WithVectors { get; } = new(HasVectors: true, IsSystemHidden: false, HasTensors: false);

    public static TargetPlatform WithoutVectors { get; } = new(HasVectors: false, IsSystemHidden: false, HasTensors: false);

    public static KernelModel ModelOf(
        Geometry geometry, Vocabulary.Unroll unroll = Vocabulary.Unroll.Auto, TargetPlatform? platform = null, Finish? finish = null) =>
        new(Edge, "Conv2D", ConvolutionSource.Attribute(geometry), new Convolution(geometry, finish ?? Finish.None), unroll, platform ?? WithVectors);

    public static KernelPlan Of(Geometry geometry, Vocabulary.Unroll unroll = Vocabulary.Unroll.Auto, TargetPlatform? platform = null) =>
        Planner.Plan(ModelOf(geometry, unroll, platform));

    /// <summary>A family's plan for all machines that it has code for, even if a different family would be chosen; null if there are none.</summary>
    public static FamilyPlan? Of(IKernelFamily family, Geometry geometry, TargetPlatform? platform = null)
    {
        IFamilyPlanner? planner = family.PlannerFor(new Convolution(geometry, Finish.None), platform ?? WithVectors);
        VectorWidth[] machines = [.. VectorWidth.All.Where(machine => planner?.CyclesOn(machine) is not null)];
        return machines.Length == 0 ? null : planner!.Plan(machines, otherCharacters: 0);
    }

    /// <summary>The row-vector plan, which every geometry has.</summary>
    public static RowVectorPlan RowVector(Geometry geometry, TargetPlatform? platform = null) =>
        (RowVectorPlan)Of(new RowVectorFamily(), geometry, platform)!;
}
