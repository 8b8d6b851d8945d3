using Spectre.Console;

namespace ConvGen.Tool.Console;

/// <summary>Lines of text on a console.</summary>
internal static class ConsoleLines
{
    /// <summary>Writes a line as it is, even if it is longer than the window: it can be copied in one piece.</summary>
    public static void Line(this IAnsiConsole console, string text, Style? style = null)
    {
        string line = Printable.Of(text);
        if (style is not null && console.Profile.Capabilities.Ansi)
        {
            console.Write(new Text(line, style));
            console.WriteLine();
        }
        else
        {
            console.Profile.Out.Writer.WriteLine(line);
        }
    }
}
