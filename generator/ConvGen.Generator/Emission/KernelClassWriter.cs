using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the members of the class that holds a kernel's methods: the constants, the entries, and each family's methods.</summary>
internal sealed class KernelClassWriter(KernelPlan plan)
{
    private readonly IReadOnlyList<FamilyWriter> _families = FamilyWriters.Of(plan);
    private readonly KernelParameters _parameters = new(plan.Geometry, plan.Model.Operator.Finish, runTimeWalks: []);
    private readonly ShareSyntax _share = new(plan.Threads);

    private string LayerEntry => plan.PacksWeights ? MemberNames.Forward : MemberNames.Correlate;

    /// <summary>Prints the constants: those that describe the geometry, then those of each family.</summary>
    public void PrintConstants(SourceWriter writer, IEnumerable<KernelConstant> constants)
    {
        foreach (KernelConstant constant in constants)
        {
            writer.Line($"private const int {constant.Name} = {Expression.Number(constant.Value)}; // {constant.Meaning}");
        }

        foreach (FamilyWriter family in _families)
        {
            writer.Gap();
            family.PrintConstants(writer);
        }
    }

    /// <summary>Prints the methods: the entries, those of each family, and those that threads call.</summary>
    public void PrintMethods(SourceWriter writer)
    {
        if (plan.PacksWeights || !plan.HasOneEntry)
        {
            PrintEntries(writer);
        }

        foreach (FamilyWriter family in _families)
        {
            writer.Gap();
            family.PrintMethods(writer);
        }

        if (plan.Threads is { } threads)
        {
            PartWriter.Print(writer, plan, threads, _parameters, LayerEntry);
        }

        if (plan.Model.IsLayer)
        {
            PartWriter.PrintImages(writer, plan, _parameters, LayerEntry);
        }
    }

    // The methods that the user's type calls. Each calls what the machine runs.
    private void PrintEntries(SourceWriter writer)
    {
        // Weights are packed block by block, so blocks that several threads compute are packed beforehand.
        ShareSyntax share = plan.PacksWeights ? ShareSyntax.None : _share;
        writer.Documentation("summary", plan.PacksWeights
            ? "Correlates one image with weights in the caller's order, packing them block by block."
            : "Correlates one image.");
        writer.List("public static void Correlate(", [.. _parameters.EntryDeclaration, .. share.Parameters], ")");
        PrintChoices(writer, (family, choice) => family.PrintCorrelate(writer, CallOf(family, choice, share)));
        if (!plan.Model.IsLayer || !plan.PacksWeights)
        {
            return;
        }

        writer.Gap();
        writer.Documentation("summary", "Correlates one image with packed weights.");
        writer.List("public static void Forward(", [.. _parameters.EntryDeclaration, .. _share.Parameters], ")");
        PrintChoices(writer, (family, choice) => family.PrintForward(writer, CallOf(family, choice, _share)));

        writer.Gap();
        writer.Documentation("summary", "Gets the number of elements that the packed weights take up on this machine.");
        MachineSyntax.PrintValue(
            writer,
            "public static int PackedLength()",
            [.. plan.DistinctChoices.Select(choice => (choice.Machine, _families[choice.Family].PackedLength(choice.Entry)))]);

        writer.Gap();
        writer.Documentation(
            "summary", "Packs the weights for this machine's kernel: for each block, input channel and tap, the weights of the block's output channels are contiguous.");
        writer.Line($"public static void Pack(ref {_parameters.WeightElement} weights, ref {_parameters.WeightElement} packed)");
        PrintChoices(writer, (family, choice) => family.PrintPack(writer, choice.Entry));
    }

    private EntryCall CallOf(FamilyWriter family, MachineChoice choice, ShareSyntax share) =>
        new(choice.Entry, _parameters, share.Exists ? share.Arguments : family.Share.Whole);

    private void PrintChoices(SourceWriter writer, Action<FamilyWriter, MachineChoice> print)
    {
        using (writer.Block())
        {
            IReadOnlyList<MachineChoice> choices = plan.DistinctChoices;
            MachineSyntax.PrintChoices(
                writer, [.. choices.Select(choice => choice.Machine)], index => print(_families[choices[index].Family], choices[index]));
        }
    }
}
