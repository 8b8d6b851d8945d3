using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>How sorts of machines are told apart.</summary>
internal static class MachineSyntax
{
    /// <summary>The condition that a machine can run a width's methods.</summary>
    public static string Condition(VectorWidth width) => width.Bits switch
    {
        512 => "Vector512.IsHardwareAccelerated && Avx512F.IsSupported",
        256 => "Vector256.IsHardwareAccelerated && Fma.IsSupported",
        _ => $"Vector{width.Bits}.IsHardwareAccelerated",
    };

    /// <summary>Prints a member whose value depends on the machine.</summary>
    /// <param name="writer">The writer to print to.</param>
    /// <param name="head">The member without its value.</param>
    /// <param name="values">The value for each sort of machine, widest vectors first. The last one is for all other machines.</param>
    public static void PrintValue(SourceWriter writer, string head, IReadOnlyList<(VectorWidth Machine, string Value)> values)
    {
        writer.Line($"{head} =>");
        for (int i = 0; i < values.Count; i++)
        {
            bool isLast = i + 1 == values.Count;
            string condition = isLast ? "" : $"{Condition(values[i].Machine)} ? ";
            writer.Line($"    {(i == 0 ? "" : ": ")}{condition}{values[i].Value}{(isLast ? ";" : "")}");
        }
    }

    /// <summary>Prints the code for each sort of machine.</summary>
    /// <param name="writer">The writer to print to.</param>
    /// <param name="machines">The machines, widest vectors first. The last code is for all other machines.</param>
    /// <param name="print">Prints the code of the machine at an index.</param>
    public static void PrintChoices(SourceWriter writer, IReadOnlyList<VectorWidth> machines, Action<int> print)
    {
        for (int i = 0; i < machines.Count; i++)
        {
            bool isLast = i + 1 == machines.Count;
            string condition = $"if ({Condition(machines[i])})";
            using (machines.Count == 1 ? null : writer.Block(isLast ? "else" : i == 0 ? condition : $"else {condition}"))
            {
                print(i);
            }
        }
    }
}
