using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission;

/// <summary>What a kernel's methods depend on, and the type that they are generated for. Equal kernels differ only in the type.</summary>
/// <param name="ClassName">The name of the class that would contain the methods.</param>
/// <param name="TypeName">The type's full name.</param>
/// <param name="Key">What determines the methods.</param>
internal sealed record KernelIdentity(string ClassName, string TypeName, KernelKey Key)
{
    public static KernelIdentity Of(KernelPlan plan) => new(
        KernelNames.ClassName(plan.Model.Type),
        plan.Model.Type.FullName,
        new(plan.Model.Operator, plan.Model.Unroll, plan.Model.Platform, plan.Model.IsLayer));
}

/// <summary>Everything that a kernel's methods depend on. Planning is deterministic, so equal keys have equal methods.</summary>
/// <param name="Operator">What is computed.</param>
/// <param name="Unroll">How much of the kernel the user wants unrolled.</param>
/// <param name="Platform">What the user's project supports.</param>
/// <param name="IsLayer">Whether there are methods that only layers call.</param>
internal sealed record KernelKey(Operator Operator, Unroll Unroll, TargetPlatform Platform, bool IsLayer);
