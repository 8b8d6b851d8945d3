using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Emission;

/// <summary>Prints one family's part of a kernel.</summary>
internal abstract class FamilyWriter
{
    /// <summary>What the family computes and how, for the file's header: a line for each vector width, and what else a reader should know.</summary>
    public abstract IEnumerable<string> Describe();

    /// <summary>The names that its methods use for the sizes.</summary>
    public abstract KernelParameters Parameters { get; }

    /// <summary>How its methods receive the share of the outputs to compute.</summary>
    public abstract ShareSyntax Share { get; }

    /// <summary>Prints the constants that only this family has.</summary>
    public virtual void PrintConstants(SourceWriter writer)
    {
    }

    /// <summary>Prints the call that correlates one image with weights in the caller's order.</summary>
    public abstract void PrintCorrelate(SourceWriter writer, EntryCall call);

    /// <summary>Prints the call that correlates one image with the weights that a layer holds.</summary>
    public virtual void PrintForward(SourceWriter writer, EntryCall call) => PrintCorrelate(writer, call);

    /// <summary>The number of elements that a layer's weights take up. They are not packed unless the family says otherwise.</summary>
    public virtual string PackedLength(VectorWidth? entry) => "WeightLength";

    /// <summary>Prints the call that packs a layer's weights.</summary>
    public virtual void PrintPack(SourceWriter writer, VectorWidth? entry) =>
        writer.Line("MemoryMarshal.CreateSpan(ref weights, WeightLength).CopyTo(MemoryMarshal.CreateSpan(ref packed, WeightLength));");

    /// <summary>Prints the methods.</summary>
    public abstract void PrintMethods(SourceWriter writer);
}
