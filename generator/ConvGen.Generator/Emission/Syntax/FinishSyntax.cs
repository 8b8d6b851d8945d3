using System.Globalization;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;

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
        return finish.Activation switch
        {
            Activation.LeakyRelu => $"Activations.LeakyRelu({value}, {Slope(finish.LeakySlope, element)})",
            Activation activation when activation.IsInline() => $"Activations.{activation}({value})",
            _ => value,
        };
    }

    // The shortest text of the float is the decimal number that the user wrote, so double precision also gets 0.01, not the nearest float.
    /// <summary>A number in double precision as a constant.</summary>
    public static string Number(double value) =>
        value.ToString("R", CultureInfo.InvariantCulture) is var text && text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;

    /// <summary>A slope as a constant of an element type.</summary>
    public static string Slope(float slope, string element) => slope.ToString("R", CultureInfo.InvariantCulture) + (element == "float" ? "f" : "d");
}
