using ConvGen.Import.Onnx;

namespace ConvGen.Import.Operators;

/// <summary>Says why operators without an import are refused.</summary>
internal static class OperatorNames
{
    private static readonly HashSet<string> Recurrent = new(StringComparer.Ordinal) { "LSTM", "GRU", "RNN" };

    private static readonly HashSet<string> ControlFlow = new(StringComparer.Ordinal) { "If", "Loop", "Scan" };

    /// <summary>Why a node cannot be imported, whatever it reads; <see langword="null"/> if its operator can.</summary>
    public static string? Refusal(OnnxNode node, IReadOnlyList<string> functions)
    {
        string type = node.Operator;
        if (node.Domain.Length > 0)
        {
            return functions.Contains(type)
                ? $"the model itself defines this operator; export it without functions"
                : $"its operator is from the set '{node.Domain}'; only those of ONNX itself are supported";
        }

        if (OperatorTable.All.ContainsKey(type) || ConstantOperators.All.ContainsKey(type))
        {
            return node.Outputs.Count > 0 ? null : "it has no outputs";
        }

        return type.Contains("Quant", StringComparison.Ordinal) || type.EndsWith("Integer", StringComparison.Ordinal)
            ? "quantized models are not supported; import the model before its quantization"
            : Recurrent.Contains(type) ? "recurrent layers are not supported"
            : ControlFlow.Contains(type) ? "control flow is not supported; export the model with constant conditions"
            : "networks have no such layer";
    }
}
