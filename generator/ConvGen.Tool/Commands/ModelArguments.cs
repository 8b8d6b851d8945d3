using System.CommandLine;
using System.CommandLine.Parsing;

namespace ConvGen.Tool.Commands;

/// <summary>The arguments that several commands have.</summary>
internal static class ModelArguments
{
    /// <summary>The model.</summary>
    public static Argument<string> Model() => new("model") { Description = "The ONNX file. Tensors that it keeps in other files are read from its folder." };

    /// <summary>The dimensions of inputs.</summary>
    public static Option<IReadOnlyDictionary<string, IReadOnlyList<int>>> Inputs(string description) => new("--input")
    {
        Description = description,
        HelpName = "name=1x3x224x224",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = Parse,
        DefaultValueFactory = _ => new Dictionary<string, IReadOnlyList<int>>(),
    };

    private static Dictionary<string, IReadOnlyList<int>> Parse(ArgumentResult result)
    {
        Dictionary<string, IReadOnlyList<int>> dimensions = new(StringComparer.Ordinal);
        foreach (string text in result.Tokens.Select(token => token.Value))
        {
            if (!InputDimensions.TryParse(text, out string name, out IReadOnlyList<int> extents, out string problem))
            {
                result.AddError(problem);
            }
            else if (!dimensions.TryAdd(name, extents))
            {
                result.AddError($"--input names '{name}' twice. State the dimensions of an input once.");
            }
        }

        return dimensions;
    }
}
