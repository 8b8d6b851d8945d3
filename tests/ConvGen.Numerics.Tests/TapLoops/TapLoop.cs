using System.Text.RegularExpressions;

namespace ConvGen.Numerics;

/// <summary>The instructions of an innermost loop with multiply-adds.</summary>
/// <param name="Method">The method.</param>
/// <param name="Instructions">Its instructions, in order.</param>
internal sealed partial record TapLoop(string Method, IReadOnlyList<string> Instructions)
{
    public int MultiplyAdds => Instructions.Count(instruction => instruction.StartsWith("vfmadd", StringComparison.Ordinal));

    public double InstructionsPerMultiplyAdd => (double)Instructions.Count / MultiplyAdds;

    public IEnumerable<string> Multiplications => Instructions.Where(instruction => instruction.StartsWith("imul", StringComparison.Ordinal));

    /// <summary>Stores of accumulators or operands for which there was no register.</summary>
    public IEnumerable<string> Spills => Instructions.Where(instruction => Spill().IsMatch(instruction));

    /// <summary>Copies from one vector register to another.</summary>
    public IEnumerable<string> Copies => Instructions.Where(instruction => Copy().IsMatch(instruction));

    /// <summary>The loops of a method's listing that contain multiply-adds but no other such loop.</summary>
    public static IEnumerable<TapLoop> Of(string method, string[] lines)
    {
        // A label starts a block; a jump back to a label ends a loop.
        List<(string Label, List<string> Instructions)> blocks = [];
        foreach (string line in lines)
        {
            if (Label().Match(line) is { Success: true } label)
            {
                blocks.Add((label.Groups[1].Value, []));
            }
            else if (blocks.Count > 0 && Instruction().Match(line) is { Success: true } instruction)
            {
                blocks[^1].Instructions.Add(Spaces().Replace(instruction.Groups[1].Value, " "));
            }
        }

        List<(int First, int Last)> loops = [];
        for (int block = 0; block < blocks.Count; block++)
        {
            foreach (Match jump in blocks[block].Instructions.Select(instruction => Jump().Match(instruction)).Where(jump => jump.Success))
            {
                int target = blocks.FindIndex(other => other.Label == jump.Groups[1].Value);
                if (target >= 0 && target <= block)
                {
                    loops.Add((target, block));
                }
            }
        }

        List<TapLoop> found = [.. loops
            .Where(loop => !loops.Any(inner => inner != loop && inner.First >= loop.First && inner.Last <= loop.Last && HasMultiplyAdds(inner)))
            .Where(HasMultiplyAdds)
            .Distinct()
            .Select(loop => new TapLoop(method, [.. blocks[loop.First..(loop.Last + 1)].SelectMany(block => block.Instructions)]))];
        return found;

        bool HasMultiplyAdds((int First, int Last) loop) =>
            blocks[loop.First..(loop.Last + 1)].Any(block => block.Instructions.Any(instruction => instruction.StartsWith("vfmadd", StringComparison.Ordinal)));
    }

    public override string ToString() => $"{Method}\n{string.Join('\n', Instructions)}";

    [GeneratedRegex(@"^(G_M\w+_IG\d+):")]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s+([a-z]\w*(?:\s+.*)?)$")]
    private static partial Regex Instruction();

    [GeneratedRegex(@"^j\w+ (?:SHORT )?(G_M\w+_IG\d+)")]
    private static partial Regex Jump();

    [GeneratedRegex(@"^vmov\w+ \w+ ptr \[r[sb]p[^\]]*\], [xyz]mm\d+")]
    private static partial Regex Spill();

    [GeneratedRegex(@"^vmov\w+ [xyz]mm\d+, [xyz]mm\d+$")]
    private static partial Regex Copy();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
