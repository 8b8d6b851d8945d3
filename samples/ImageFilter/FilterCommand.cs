using System.CommandLine;

namespace ImageFilter;

/// <summary>The command line: a picture in, a folder of filtered pictures out.</summary>
internal static class FilterCommand
{
    private static readonly Argument<string?> Input = new("input")
    {
        Description = "The picture to filter, a PNG or JPEG file. If omitted, the program draws one.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Argument<string> OutputFolder = new("output-folder")
    {
        Description = "The folder for the filtered pictures. It is created if it does not exist.",
        DefaultValueFactory = _ => "filtered",
    };

    /// <returns>The exit code: 0, or 1 for an error that the user can correct.</returns>
    public static int Run(string[] arguments)
    {
        RootCommand command = new("Filters a picture with convolutions that were generated when this program was built.")
        {
            Input,
            OutputFolder,
        };
        command.SetAction(parsed => Filter(parsed.GetValue(Input), parsed.GetRequiredValue(OutputFolder)));

        // A file may be named '@photo.png', which would otherwise be treated as a response file.
        ParseResult parsed = command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Errors.Count == 0 ? parsed.Invoke() : Fail($"{parsed.Errors[0].Message} Run with --help for the arguments.");
    }

    private static int Filter(string? input, string outputFolder)
    {
        try
        {
            FilterRun.Execute(input, outputFolder);
            return 0;
        }
        catch (PictureException exception)
        {
            return Fail(exception.Message);
        }
        catch (OutOfMemoryException)
        {
            return Fail($"'{input}' needs more memory than is available. Scale it down.");
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
