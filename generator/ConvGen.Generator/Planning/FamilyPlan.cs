using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Planning;

/// <summary>A family's code for the machines that run it.</summary>
/// <param name="Geometry">The geometry that its methods compute: the declared one, or one with the whole image in a single row.</param>
internal abstract record FamilyPlan(Geometry Geometry)
{
    /// <summary>Whether the image's rows are joined into one, which a kernel of one tap allows.</summary>
    public abstract bool IsFlattened { get; }

    /// <summary>
    /// Whether each output is written only once, when it is complete. Otherwise, the output cannot be the residual as well, because the first write
    /// would overwrite what a later one adds.
    /// </summary>
    public abstract bool WritesOnce { get; }

    /// <summary>Whether layers hold their weights in this family's own order.</summary>
    public abstract bool PacksWeights { get; }

    /// <summary>
    /// The number of parts along the image's slowest axis that are computed one after the other, so that their input stays in the second-level cache.
    /// </summary>
    public virtual int Slabs => 1;

    /// <summary>
    /// The number of outputs of one channel that cycles are predicted for if the image's extents are given at run time.
    /// </summary>
    public virtual double NominalPositions => (double)Machine.NominalExtent * Machine.NominalExtent;

    /// <summary>The approximate number of characters in its source.</summary>
    public abstract long Characters { get; }

    /// <summary>The width that a machine's entry is named after, or null if all machines have the same entry.</summary>
    public abstract VectorWidth? EntryOn(VectorWidth machine);

    /// <summary>
    /// The number of groups, or of blocks of output channels, that a machine can compute separately; null if its outputs cannot be shared among threads.
    /// </summary>
    public abstract int? SharedChannelsOn(VectorWidth machine);
}
