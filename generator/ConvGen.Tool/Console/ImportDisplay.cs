using ConvGen.Import;
using Spectre.Console;

namespace ConvGen.Tool.Console;

/// <summary>Shows how far an import is, if somebody is watching.</summary>
internal static class ImportDisplay
{
    /// <summary>Imports a model, and shows a bar until it is done.</summary>
    /// <param name="console">The console. If it is not an interactive terminal, nothing is shown.</param>
    /// <param name="import">Imports the model.</param>
    public static ImportedNetwork Run(IAnsiConsole console, Func<IProgress<ImportProgress>?, ImportedNetwork> import) =>
        console.Profile.Capabilities is { Interactive: true, Ansi: true }
            ? console.Progress().AutoClear(true).Start(context => import(new Bar(context.AddTask("Importing", maxValue: 1))))
            : import(null);

    /// <summary>Updates the bar on the thread that imports, so that no report arrives after the bar is gone.</summary>
    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.Description = Markup.Escape(value.Stage);
            task.Value = value.Done;
        }
    }
}
