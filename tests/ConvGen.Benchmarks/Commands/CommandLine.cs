using System.CommandLine;

namespace ConvGen.Benchmarks;

/// <summary>The command line: the main table, and a command for each of the other tables.</summary>
internal static class CommandLine
{
    private static readonly string[] HelpFlags = ["--help", "-h", "-?"];

    /// <returns>The exit code: 0, or 1 for an error or a wrong result.</returns>
    public static int Run(string[] arguments)
    {
        RootCommand command = WorkloadsCommand.Create();
        ParseResult parsed = command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return Fail(string.Join('\n', parsed.Errors.Select(error => error.Message).Distinct()));
        }

        try
        {
            bool isNarrower = parsed.GetValue(CommonOptions.Width) is not null && !arguments.Any(HelpFlags.Contains);
            return isNarrower
                ? NarrowerProcess.Run(parsed.GetValue(CommonOptions.Width)!, arguments)
                : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is BenchmarkException or IOException or UnauthorizedAccessException)
        {
            return Fail(exception.Message);
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
