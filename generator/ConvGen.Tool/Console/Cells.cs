using Spectre.Console;

namespace ConvGen.Tool.Console;

/// <summary>Texts in tables. Names in models can contain brackets, which are not markup.</summary>
internal static class Cells
{
    /// <summary>A text that is shown as it is, except for characters that control a terminal.</summary>
    public static Text Text(string text) => new(Printable.Of(text));
}
