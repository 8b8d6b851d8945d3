using System.Globalization;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>Reads an activation with the numbers that it depends on.</summary>
internal static class ActivationReader
{
    // The options of activations, in the order of the runtime library's parameters.
    private static readonly IReadOnlyList<(Activation Activation, string Name, float Default)> Options =
    [
        (Activation.LeakyRelu, ArgumentNames.LeakySlope, OptionDefaults.LeakySlope),
        (Activation.Elu, ArgumentNames.EluAlpha, OptionDefaults.EluAlpha),
        (Activation.Clip, ArgumentNames.ClipMinimum, OptionDefaults.ClipMinimum),
        (Activation.Clip, ArgumentNames.ClipMaximum, OptionDefaults.ClipMaximum),
    ];

    /// <summary>Reads an activation.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="activationArgument">The argument with the activation.</param>
    /// <param name="findings">What was found.</param>
    public static ActivationFunction Read(Declaration declaration, string activationArgument, Findings findings)
    {
        Activation activation = KernelOptions.ReadEnum<Activation>(declaration, activationArgument, findings);
        var parameters = new List<double>();
        foreach ((Activation owner, string name, float otherwise) in Options)
        {
            float? written = declaration.Value<float>(name);
            if (written is not null && owner != activation)
            {
                findings.AddAt(name, Rules.OptionWithoutEffect, name, $"Activation.{owner}");
            }

            if (written is float.NaN or float.PositiveInfinity or float.NegativeInfinity)
            {
                findings.AddAt(name, Rules.ActivationNotFinite, name, Text(written.Value));
            }

            if (owner == activation)
            {
                parameters.Add(Number(written ?? otherwise));
            }
        }

        if (activation == Activation.Clip && parameters[0] > parameters[1])
        {
            string culprit = declaration.Value<float>(ArgumentNames.ClipMinimum) is null ? ArgumentNames.ClipMaximum : ArgumentNames.ClipMinimum;
            findings.AddAt(culprit, Rules.ClipReversed, Text((float)parameters[0]), Text((float)parameters[1]));
        }

        return new(activation, [.. parameters]);
    }

    // The shortest text of a float is the decimal number that the user wrote, so double precision also gets 0.01, not the nearest float.
    private static double Number(float value) => double.Parse(Text(value), CultureInfo.InvariantCulture);

    private static string Text(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
