using ConvGen.Generator.Planning.Threads;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>How methods receive the share of the outputs to compute: not at all if one thread computes everything at once.</summary>
/// <param name="threads">How threads share the outputs; null if one thread is enough.</param>
/// <param name="slabs">The number of parts that a thread computes one after the other.</param>
internal sealed class ShareSyntax(ThreadPlan? threads, int slabs = 1)
{
    private const string Name = "share";

    /// <summary>The syntax for methods that always compute everything.</summary>
    public static ShareSyntax None => new(null);

    /// <summary>Whether there are shares.</summary>
    public bool Exists => threads is not null || slabs > 1;

    /// <summary>The parameter of a method that computes a share.</summary>
    public string[] Parameters => Exists ? [$"in WorkShare {Name}"] : [];

    /// <summary>The argument that passes the share on.</summary>
    public string[] Arguments => Exists ? [$"in {Name}"] : [];

    /// <summary>The argument of a call that computes everything.</summary>
    public string[] Whole => Exists ? ["WorkShare.Whole"] : [];

    /// <summary>The parameter of a method that may have to split its share into slabs.</summary>
    public string[] EntryParameters => slabs > 1 ? ["in WorkShare whole"] : Parameters;

    /// <summary>Opens the loop over the slabs of a share, if it has more than one.</summary>
    public IDisposable? PrintSlabs(SourceWriter writer)
    {
        if (slabs == 1)
        {
            return null;
        }

        writer.Comment("Compute one slab of the image at a time, so that its inputs stay in the L2 cache for all blocks of output channels.");
        IDisposable loop = writer.Block($"for (int slab = 0; slab < {slabs}; slab++)");
        writer.Line($"WorkShare {Name} = whole.Slab(slab, {slabs});");
        return loop;
    }

    /// <summary>The parameter of a method that needs only the channel part of a share.</summary>
    public string[] ChannelParameters => SplitsChannels ? Parameters : [];

    /// <summary>The argument for <see cref="ChannelParameters"/>.</summary>
    public string[] ChannelArguments => SplitsChannels ? Arguments : [];

    /// <summary>Opens a loop over the share's groups, blocks or channels.</summary>
    /// <param name="writer">The writer to print to.</param>
    /// <param name="variable">The loop's variable.</param>
    /// <param name="range">The whole range.</param>
    /// <param name="step">The number of channels that stay together.</param>
    public IDisposable PrintChannelLoop(SourceWriter writer, string variable, (string First, string End) range, int step = 1) =>
        PrintLoop(writer, variable, SplitsChannels ? Portion("Channels", range, step) : null, range, step);

    /// <summary>
    /// Opens a block for channels that only one share computes, because they cannot be split. Does nothing if channels are not shared.
    /// </summary>
    public IDisposable? PrintUnsplitChannels(SourceWriter writer) => SplitsChannels ? writer.Block($"if ({Name}.Channels.IsLast)") : null;

    /// <summary>The share of a range along the image's slowest axis.</summary>
    /// <param name="range">The whole range.</param>
    /// <param name="step">The number of positions that stay together.</param>
    public (string First, string End) Space((string First, string End) range, int step = 1) => Exists ? Portion("Space", range, step) : range;

    /// <summary>Opens a loop over the share of the image's slowest axis.</summary>
    /// <param name="writer">The writer to print to.</param>
    /// <param name="variable">The loop's variable.</param>
    /// <param name="range">The whole range.</param>
    /// <param name="step">The loop's increment.</param>
    public IDisposable PrintSpaceLoop(SourceWriter writer, string variable, (string First, string End) range, int step = 1) =>
        PrintLoop(writer, variable, Exists ? Portion("Space", range, step) : null, range, step);

    /// <summary>Opens a block for work that only one share does, because it cannot be split. Does nothing if there are no shares.</summary>
    public IDisposable? PrintUnsplit(SourceWriter writer) => Exists ? writer.Block($"if ({Name}.Space.IsLast)") : null;

    private bool SplitsChannels => threads is { SplitsChannels: true };

    private static (string First, string End) Portion(string portion, (string First, string End) range, int step)
    {
        string arguments = step == 1
            ? range.First == "0" ? range.End : $"{range.First}, {range.End}"
            : $"{range.First}, {range.End}, {step}";
        return ($"{Name}.{portion}.First({arguments})", $"{Name}.{portion}.End({arguments})");
    }

    // The end of a share is computed once, before the loop.
    private static IDisposable PrintLoop(
        SourceWriter writer, string variable, (string First, string End)? share, (string First, string End) range, int step)
    {
        string next = step == 1 ? $"{variable}++" : $"{variable} += {step}";
        string end = $"end{char.ToUpperInvariant(variable[0])}{variable.Substring(1)}";
        return writer.Block(share is { } own
            ? $"for (int {variable} = {own.First}, {end} = {own.End}; {variable} < {end}; {next})"
            : $"for (int {variable} = {range.First}; {variable} < {range.End}; {next})");
    }
}
