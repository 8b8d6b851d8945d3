using Spectre.Console;

namespace ConvGen.Tool.Console;

/// <summary>Where the commands write: terminals with colors, or files and pipes with plain text.</summary>
internal static class Terminal
{
    // Lines in a file must not depend on the size of a window that does not exist.
    private const int PlainWidth = 10_000;

    /// <summary>The standard output.</summary>
    public static IAnsiConsole Output() => System.Console.IsOutputRedirected ? Plain(System.Console.Out) : Colored(System.Console.Out);

    /// <summary>The standard error.</summary>
    public static IAnsiConsole Error() => System.Console.IsErrorRedirected ? Plain(System.Console.Error) : Colored(System.Console.Error);

    /// <summary>A console without colors, that never breaks a line.</summary>
    public static IAnsiConsole Plain(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            // Build servers are recognized by their variables, and would get colors in files, too.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = PlainWidth;
        return console;
    }

    // Respects NO_COLOR.
    private static IAnsiConsole Colored(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
