using System.CommandLine;
using ImageFilter;

namespace Digits;

/// <summary>The command line: a picture of a digit, or nothing.</summary>
internal static class DigitsCommand
{
    private static readonly Argument<string?> Input = new("picture")
    {
        Description = "A PNG or JPEG file with one digit, dark or light. If omitted, the program recognizes digits that it comes with.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <returns>The exit code: 0, or 1 for an error that the user can correct.</returns>
    public static int Run(string[] arguments)
    {
        RootCommand command = new("Recognizes a handwritten digit with a network that was generated when this program was built.")
        {
            Input,
        };
        command.SetAction(parsed => Recognize(parsed.GetValue(Input)));

        // A file may be named '@digit.png', which would otherwise be treated as a response file.
        ParseResult parsed = command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Errors.Count == 0 ? parsed.Invoke() : Fail($"{parsed.Errors[0].Message} Run with --help for the arguments.");
    }

    private static int Recognize(string? input)
    {
        try
        {
            if (input is null)
            {
                DigitsRun.RecognizeHeldOut();
            }
            else
            {
                DigitsRun.Recognize(input);
            }

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
