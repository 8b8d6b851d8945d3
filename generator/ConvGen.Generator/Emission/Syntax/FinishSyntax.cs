using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>How a chain's sum is finished: the residual added, the activation applied.</summary>
internal static class FinishSyntax
{
    /// <summary>The finished value of a sum, scalar or vector.</summary>
    /// <param name="finish">What happens to the sum.</param>
    /// <param name="sum">The sum.</param>
    /// <param name="residual">The residual's value.</param>
    /// <param name="element">The element type's keyword.</param>
    public static string Apply(Finish finish, string sum, string residual, string element)
    {
        string value = finish.HasResidual ? $"{sum} + {residual}" : sum;
        return finish.Activation.IsInline() ? $"Activations.{finish.Activation}({value}{Parameters(finish, element)})" : value;
    }

    /// <summary>A call that applies the activation to finished sums, without the semicolon.</summary>
    /// <param name="finish">What happens to each sum.</param>
    /// <param name="sums">The span with the sums.</param>
    /// <param name="element">The element type's keyword.</param>
    public static string Pass(Finish finish, string sums, string element) => $"Activations.{finish.Activation}InPlace({sums}{Parameters(finish, element)})";

    private static string Parameters(Finish finish, string element) =>
        string.Concat(finish.Function.Parameters.Select(parameter => $", {NumberSyntax.Constant(parameter, element)}"));
}
