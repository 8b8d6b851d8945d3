using System.CommandLine;
using ConvGen.Import;

namespace ConvGen.Tool.Commands;

/// <summary>The arguments of an import, as users type them and as the header of a file states them.</summary>
internal sealed class ImportArguments
{
    /// <summary>The model.</summary>
    public Argument<string> Model { get; } = ModelArguments.Model();

    /// <summary>The folder to write to.</summary>
    public Option<string?> Output { get; } = new("--output", "-o")
    {
        Description = "The folder for the two files, by default the current one. It is created if it does not exist. Existing files are replaced.",
        HelpName = "folder",
    };

    /// <summary>The name of the class.</summary>
    public Option<string?> Class { get; } = new("--class")
    {
        Description = "The name of the network's class and of the two files. By default, it is made from the name of the model's file.",
        HelpName = "Name",
    };

    /// <summary>The namespace.</summary>
    public Option<string?> Namespace { get; } = new("--namespace") { Description = "The namespace of the class. By default, it has none.", HelpName = "Name" };

    /// <summary>The dimensions of inputs.</summary>
    public Option<IReadOnlyDictionary<string, IReadOnlyList<int>>> Inputs { get; } = ModelArguments.Inputs(
        "The dimensions of an input, the batch included. They are needed if the model leaves other dimensions than the first open. Can be repeated.");

    /// <summary>Initializes a new instance, whose options check their values.</summary>
    public ImportArguments()
    {
        RequireName(Class, CSharpName.ProblemOfClass, "such as LeNet");
        RequireName(Namespace, CSharpName.ProblemOfNamespace, "such as Company.Models");
    }

    /// <summary>Adds the arguments to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(Model);
        command.Options.Add(Output);
        command.Options.Add(Class);
        command.Options.Add(Namespace);
        command.Options.Add(Inputs);
    }

    /// <summary>What the user decided about the import.</summary>
    public ImportOptions Options(ParseResult parsed) => new()
    {
        ClassName = parsed.GetValue(Class),
        Namespace = parsed.GetValue(Namespace),
        InputDimensions = parsed.GetRequiredValue(Inputs),
    };

    private static void RequireName(Option<string?> option, Func<string, string?> problem, string example) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: string name }] && problem(name) is string reason)
        {
            result.AddError($"{option.Name} '{name}' is not a name in C#: {reason}. Choose another one, {example}.");
        }
    });
}
