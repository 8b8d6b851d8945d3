using System.CommandLine;
using System.CommandLine.Parsing;
using ConvGen.Import;
using ConvGen.Tool.Commands;

namespace ConvGen.Tool.Checking;

/// <summary>The command that wrote a file, which the file states in a comment: <c>// convgen import lenet.onnx --class LeNet</c>.</summary>
internal static class ImportHeader
{
    private const string Start = "// convgen import ";

    /// <summary>Reads what the user decided when the file was written.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="source">Its content.</param>
    /// <exception cref="CommandException">The file does not state a command, or a wrong one.</exception>
    public static ImportOptions Read(string path, string source)
    {
        string line = source.Split('\n').Select(text => text.Trim()).FirstOrDefault(text => text.StartsWith(Start, StringComparison.Ordinal))
            ?? throw new CommandException($"'{path}' has no line '{Start}…', which states how it was imported. Import it again, or restore this line.");

        ImportArguments arguments = new();
        Command command = new("import");
        arguments.AddTo(command);
        ParseResult parsed = command.Parse(
            [.. CommandLineParser.SplitCommandLine(line[Start.Length..])], new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Errors.Count == 0
            ? arguments.Options(parsed)
            : throw new CommandException($"The line '{line}' in '{path}' is not a command that convgen understands: {parsed.Errors[0].Message}");
    }
}
