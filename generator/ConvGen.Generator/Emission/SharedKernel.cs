using ConvGen.Generator.Collections;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.Networks;

namespace ConvGen.Generator.Emission;

/// <summary>A kernel that is equal to another one, so its type calls the other's methods.</summary>
/// <param name="ClassName">The name of the class that would contain its methods.</param>
/// <param name="Owner">The name of the class that contains them.</param>
/// <param name="OwnerType">The full name of the type that the class was generated for.</param>
internal sealed record SharedKernel(string ClassName, string Owner, string OwnerType)
{
    /// <summary>The kernels that share the methods of another one: of equal kernels, all but the first by name.</summary>
    public static EquatableArray<SharedKernel> Among(IEnumerable<KernelIdentity> kernels) =>
    [
        .. from kernel in kernels
           group kernel by kernel.Key into equal
           let sorted = equal.OrderBy(kernel => kernel.ClassName, StringComparer.Ordinal).ToList()
           from borrower in sorted.Skip(1)
           orderby borrower.ClassName
           select new SharedKernel(borrower.ClassName, sorted[0].ClassName, sorted[0].TypeName),
    ];

    /// <summary>The entry of a kernel, or null if it has methods of its own.</summary>
    public static SharedKernel? Of(KernelPlan plan, EquatableArray<SharedKernel> all)
    {
        string className = KernelNames.ClassName(plan.Model.Type);
        return all.SingleOrDefault(kernel => kernel.ClassName == className);
    }

    /// <summary>The entries of a network's kernels.</summary>
    public static EquatableArray<SharedKernel> Of(NetworkPlan plan, EquatableArray<SharedKernel> all)
    {
        HashSet<string> own = [.. plan.Kernels.Select(kernel => KernelNames.ClassName(kernel.Type))];
        return [.. all.Where(kernel => own.Contains(kernel.ClassName))];
    }
}
