using System.CommandLine;
using System.CommandLine.Help;
using ConvGen.Import;
using ConvGen.Tool.Console;
using Spectre.Console;

namespace ConvGen.Tool.Commands;

/// <summary>The command line.</summary>
/// <param name="import">Imports a model.</param>
/// <param name="output">Receives results.</param>
/// <param name="error">Receives what went wrong.</param>
internal sealed class ConvgenCommand(ImportModel import, IAnsiConsole output, IAnsiConsole error)
{
    /// <summary>What was asked for was done, and what was checked is equal.</summary>
    public const int Success = 0;

    /// <summary>A model cannot be imported or has drifted, a file cannot be read or written, or the arguments are wrong.</summary>
    public const int Failure = 1;

    private const string Explanation =
        """
        Examples:
          convgen import lenet.onnx
          convgen summary lenet.onnx
          convgen check lenet.onnx Lenet.cs

        The exit code is 0 for success, and 1 if a model cannot be imported or has drifted, a file cannot be read or written, or the arguments are wrong.
        """;

    /// <summary>Runs a command.</summary>
    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        RootCommand root = new("Imports trained ONNX models into C#, as networks of ConvGen.")
        {
            new ImportCommand(import, output),
            new SummaryCommand(import, output),
            new CheckCommand(import, output),
        };

        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExplainedHelp((HelpAction)help.Action!, Explanation);

        // A file may be named '@model.onnx', which would otherwise be treated as a response file.
        ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(problem => problem.Message).Distinct())
            {
                error.Line(message);
            }

            error.Line($"Run '{CommandPath(parsed.CommandResult.Command)} --help' for the arguments.");
            return Failure;
        }

        return Invoke(parsed);
    }

    private int Invoke(ParseResult parsed)
    {
        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = output.Profile.Out.Writer,
                Error = error.Profile.Out.Writer,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (ImportException exception)
        {
            error.Line(exception.Message);
            if (exception.Problems.Count > 0)
            {
                error.Write(ProblemTable.Of(exception.Problems));
            }
        }
        catch (Exception exception) when (exception is CommandException or NetworkWeightsException or IOException or UnauthorizedAccessException)
        {
            error.Line(exception.Message);
        }
        catch (OutOfMemoryException)
        {
            error.Line("The model needs more memory than is available.");
        }

        return Failure;
    }

    private static string CommandPath(Command command) => command is RootCommand ? "convgen" : $"convgen {command.Name}";
}
