using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>The options of a kernel that are not numbers along an axis.</summary>
internal sealed record KernelOptions(
    ElementType ElementType, Unroll Unroll, AutoPadding AutoPadding, PaddingMode PaddingMode, TensorLayout Layout, Finish Finish)
{
    /// <summary>Reads the options. Those that are wrong have their default.</summary>
    public static KernelOptions Read(Declaration declaration, Findings findings) => new(
        ReadElementType(declaration, findings),
        ReadEnum<Unroll>(declaration, ArgumentNames.Unroll, findings),
        ReadEnum<AutoPadding>(declaration, ArgumentNames.AutoPadding, findings),
        ReadEnum<PaddingMode>(declaration, ArgumentNames.PaddingMode, findings),
        ReadEnum<TensorLayout>(declaration, ArgumentNames.Layout, findings),
        ReadFinish(declaration, findings));

    /// <summary>Reads the element type.</summary>
    public static ElementType ReadElementType(Declaration declaration, Findings findings)
    {
        switch (declaration.Text(ArgumentNames.ElementType))
        {
            case null or "float":
                return ElementType.Float;
            case "double":
                return ElementType.Double;
            case var other:
                findings.AddAt(ArgumentNames.ElementType, Rules.ElementTypeUnsupported, other);
                return ElementType.Float;
        }
    }

    /// <summary>Reads a value of an enum; its default if it is not written or not defined.</summary>
    public static T ReadEnum<T>(Declaration declaration, string argument, Findings findings)
        where T : struct, Enum
    {
        int value = declaration.Number(argument) ?? 0;
        string[] names = Enum.GetNames(typeof(T));
        if (value >= 0 && value < names.Length)
        {
            return (T)(object)value;
        }

        findings.AddAt(argument, Rules.OptionUndefined, argument, Findings.Text(value), typeof(T).Name, string.Join(", ", names));
        return default;
    }

    /// <summary>Reads what is applied to each result.</summary>
    private static Finish ReadFinish(Declaration declaration, Findings findings)
    {
        ActivationFunction function = ActivationReader.Read(declaration, ArgumentNames.Activation, findings);
        if (function.Kind == Activation.PRelu)
        {
            findings.AddAt(ArgumentNames.Activation, Rules.PReluIsLayer, ArgumentNames.Activation);
        }

        return new(declaration.Value<bool>(ArgumentNames.Residual) ?? false, function);
    }
}
