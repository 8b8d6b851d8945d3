using System.Globalization;
using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Emission.Contracts;

/// <summary>Prints the constants of a contract.</summary>
internal static class ConstantWriter
{
    public static void Print(SourceWriter writer, IEnumerable<ContractConstant> constants)
    {
        foreach (ContractConstant constant in constants)
        {
            string value = constant.Value.ToString(CultureInfo.InvariantCulture);
            writer.Documentation("summary", constant.Summary);
            writer.Line(constant.IsLong ? $"public const long {constant.Name} = {value}L;" : $"public const int {constant.Name} = {value};");
        }
    }
}
