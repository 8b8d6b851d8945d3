using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ConvGen.Tool.Commands;

/// <summary>The help of a command, followed by its explanation.</summary>
/// <param name="arguments">Shows the arguments.</param>
/// <param name="rootExplanation">The explanation of the program.</param>
internal sealed class ExplainedHelp(HelpAction arguments, string rootExplanation) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => arguments.ClearsParseErrors;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = arguments.Invoke(parseResult);
        string explanation = parseResult.CommandResult.Command is ExplainedCommand command ? command.Explanation : rootExplanation;
        parseResult.InvocationConfiguration.Output.WriteLine(explanation);
        return exitCode;
    }
}
