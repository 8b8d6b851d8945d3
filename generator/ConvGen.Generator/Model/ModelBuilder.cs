using System.Globalization;
using System.Numerics;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Model;

/// <summary>Judges a declaration: makes its model, or says everything that is wrong with it.</summary>
internal sealed class ModelBuilder
{
    private static readonly string[] SizeArguments =
    [
        "inChannels", "outChannels", "kernelSize", "kernelHeight", "kernelWidth", "Height", "Width", "Stride", "StrideHeight", "StrideWidth", "Dilation",
        "DilationHeight", "DilationWidth", "Groups",
    ];

    private static readonly string[] PaddingArguments = ["Padding", "PaddingTop", "PaddingBottom", "PaddingLeft", "PaddingRight"];

    private readonly Declaration _declaration;
    private readonly TargetPlatform _platform;
    private readonly List<Violation> _violations = [];

    private ModelBuilder(Declaration declaration, TargetPlatform platform)
    {
        _declaration = declaration;
        _platform = platform;
    }

    private string AttributeName => _declaration.Kind.ToString();

    public static ModelResult Build(Declaration declaration, TargetPlatform platform)
    {
        var builder = new ModelBuilder(declaration, platform);
        KernelModel? model = builder.Build();
        return new(builder._violations.Count == 0 ? model : null, builder._violations.ToEquatableArray());
    }

    private KernelModel? Build()
    {
        if (_declaration.EarlierKind is { } earlier)
        {
            Report(Rules.TwoKernels, Target.Attribute, _declaration.Type.FullName, AttributeName, earlier.ToString());
            return null;
        }

        CheckType();
        if (_declaration.Kind is not (KernelKind.Conv2D or KernelKind.Conv1x1))
        {
            Report(Rules.OptionUnsupported, Target.Attribute, $"[{AttributeName}]", "[Conv2D] and [Conv1x1] can");
            return null;
        }

        ElementType elementType = ReadElementType();
        Unroll unroll = (Unroll)ReadEnum("Unroll", "Unroll", ["Auto", "Full"]);
        CheckUnsupportedOptions();
        CheckPositive(SizeArguments);
        CheckNotNegative(PaddingArguments);
        CheckAxisOptions();
        CheckExtentsTogether();
        if (_violations.Count > 0)
        {
            return null;
        }

        // Every number is sane by itself from here on; what follows judges them together.
        Geometry geometry = ReadGeometry(elementType);
        CheckGroups(geometry);
        CheckSizes(geometry);
        if (_violations.Count > 0)
        {
            return null;
        }

        CheckKernelFits(geometry.Height, "kernelHeight", "row");
        CheckKernelFits(geometry.Width, "kernelWidth", "column");
        if (_violations.Count > 0)
        {
            return null;
        }

        CheckOutputSize(geometry);
        CheckUnroll(geometry, unroll);
        if (_violations.Count > 0)
        {
            return null;
        }

        var model = new KernelModel(_declaration.Type, AttributeName, _declaration.AttributeText, geometry, unroll, _platform);
        CheckMemberNames(model);
        return model;
    }

    private void CheckType()
    {
        AnnotatedType type = _declaration.Type;
        for (int layer = 0; layer < type.Layers.Count; layer++)
        {
            if (type.Layers[layer].IsPartial)
            {
                continue;
            }

            if (layer == type.Layers.Count - 1)
            {
                Report(Rules.TypeNotPartial, Target.Layer(layer), type.Innermost.Name, AttributeName);
            }
            else
            {
                Report(Rules.ContainingTypeNotPartial, Target.Layer(layer), type.Layers[layer].Name, type.Innermost.Name, AttributeName);
            }
        }

        if (type.IsFileLocal)
        {
            Report(Rules.FileLocalType, Target.Layer(type.Layers.Count - 1), type.Innermost.Name);
        }

        if (type.HasPrimaryConstructor)
        {
            Report(Rules.PrimaryConstructor, Target.PrimaryConstructor, type.Innermost.Name);
        }

        if (type.BaseWithoutConstructor is { } baseType)
        {
            Report(Rules.BaseConstructor, Target.Layer(type.Layers.Count - 1), type.Innermost.Name, baseType);
        }
    }

    private ElementType ReadElementType()
    {
        switch (_declaration.Text("ElementType"))
        {
            case null or "float":
                return ElementType.Float;
            case "double":
                return ElementType.Double;
            case var other:
                Report(Rules.ElementTypeUnsupported, Target.Argument("ElementType"), other);
                return ElementType.Float;
        }
    }

    private int ReadEnum(string argument, string enumName, string[] names)
    {
        int value = _declaration.Value<int>(argument) ?? 0;
        if (value >= 0 && value < names.Length)
        {
            return value;
        }

        Report(Rules.OptionUndefined, Target.Argument(argument), argument, Text(value), enumName, string.Join(", ", names));
        return 0;
    }

    private void CheckUnsupportedOptions()
    {
        RequireDefault("Activation", "apply the activation to the output");
        RequireDefault("PaddingMode", "PaddingMode.Zeros can");
        RequireDefault("AutoPadding", "declare the padding of each side");
        RequireDefault("Layout", "TensorLayout.ChannelsFirst can");
        if (_declaration.Value<bool>("Residual") == true)
        {
            Report(Rules.OptionUnsupported, Target.Argument("Residual"), "Residual", "add the residual to the output");
        }
    }

    private void RequireDefault(string option, string alternative)
    {
        if ((_declaration.Value<int>(option) ?? 0) != 0)
        {
            Report(Rules.OptionUnsupported, Target.Argument(option), option, alternative);
        }
    }

    private void CheckPositive(string[] arguments)
    {
        foreach (string argument in arguments)
        {
            if (_declaration.Value<int>(argument) is int value and < 1)
            {
                Report(Rules.SizeNotPositive, Target.Argument(argument), argument, Text(value));
            }
        }
    }

    private void CheckNotNegative(string[] arguments)
    {
        foreach (string argument in arguments)
        {
            if (_declaration.Value<int>(argument) is int value and < 0)
            {
                Report(Rules.PaddingNegative, Target.Argument(argument), argument, Text(value));
            }
        }
    }

    private void CheckAxisOptions()
    {
        CheckAgainst("Stride", "StrideHeight", "StrideWidth");
        CheckAgainst("Dilation", "DilationHeight", "DilationWidth");
        CheckAgainst("Padding", "PaddingTop", "PaddingBottom", "PaddingLeft", "PaddingRight");
    }

    private void CheckAgainst(string general, params string[] perAxis)
    {
        if (_declaration.Value<int>(general) is not int all)
        {
            return;
        }

        foreach (string option in perAxis)
        {
            if (_declaration.Value<int>(option) is int value && value != all)
            {
                Report(Rules.OptionsContradict, Target.Argument(option), option, Text(value), general, Text(all));
            }
        }
    }

    private void CheckExtentsTogether()
    {
        bool hasHeight = _declaration.Value<int>("Height") is not null;
        bool hasWidth = _declaration.Value<int>("Width") is not null;
        if (hasHeight != hasWidth)
        {
            (string present, string missing) = hasHeight ? ("Height", "Width") : ("Width", "Height");
            Report(Rules.ExtentMissing, Target.Argument(present), present, missing);
        }
    }

    private Geometry ReadGeometry(ElementType elementType)
    {
        bool isPointwise = _declaration.Kind == KernelKind.Conv1x1;
        int kernelHeight = isPointwise ? 1 : Option("kernelHeight", "kernelSize", 1);
        int kernelWidth = isPointwise ? 1 : Option("kernelWidth", "kernelSize", 1);
        return new(
            elementType,
            Option("inChannels", null, 1),
            Option("outChannels", null, 1),
            Option("Groups", null, 1),
            new(
                _declaration.Value<int>("Height"),
                kernelHeight,
                Option("StrideHeight", "Stride", 1),
                Option("DilationHeight", "Dilation", 1),
                Option("PaddingTop", "Padding", 0),
                Option("PaddingBottom", "Padding", 0)),
            new(
                _declaration.Value<int>("Width"),
                kernelWidth,
                Option("StrideWidth", "Stride", 1),
                Option("DilationWidth", "Dilation", 1),
                Option("PaddingLeft", "Padding", 0),
                Option("PaddingRight", "Padding", 0)),
            _declaration.Value<bool>("Bias") ?? false);
    }

    private int Option(string name, string? general, int otherwise) =>
        _declaration.Value<int>(name) ?? (general is null ? null : _declaration.Value<int>(general)) ?? otherwise;

    private void CheckGroups(Geometry geometry)
    {
        CheckDivides(geometry.Groups, "inChannels", geometry.InChannels, geometry);
        CheckDivides(geometry.Groups, "outChannels", geometry.OutChannels, geometry);
    }

    private void CheckDivides(int groups, string channelsName, int channels, Geometry geometry)
    {
        if (channels % groups != 0)
        {
            Report(Rules.GroupsDoNotDivide, Target.Argument("Groups"), Text(groups), channelsName, Text(channels), CommonDivisors(geometry));
        }
    }

    private static string CommonDivisors(Geometry geometry)
    {
        int common = (int)BigInteger.GreatestCommonDivisor(geometry.InChannels, geometry.OutChannels);
        const int Shown = 12;
        List<int> divisors = [];
        for (int divisor = 1; divisor <= common && divisors.Count <= Shown; divisor++)
        {
            if (common % divisor == 0)
            {
                divisors.Add(divisor);
            }
        }

        string list = string.Join(", ", divisors.Take(Shown).Select(divisor => Text(divisor)));
        return divisors.Count > Shown ? $"the divisors of {Text(common)}: {list}, …" : list;
    }

    // All products are taken without limit here, so that everything behind can multiply in int.
    private void CheckSizes(Geometry geometry)
    {
        bool isPointwise = _declaration.Kind == KernelKind.Conv1x1;
        CheckSize(
            ContractNames.WeightLength,
            (BigInteger)geometry.OutChannels * geometry.InChannelsPerGroup * geometry.Height.Kernel * geometry.Width.Kernel,
            isPointwise ? ["inChannels", "outChannels"] : ["inChannels", "outChannels", "kernelSize", "kernelHeight", "kernelWidth"]);
        CheckSize("The kernel's height with its dilation", geometry.Height.KernelExtent, ["DilationHeight", "Dilation", "kernelHeight", "kernelSize"]);
        CheckSize("The kernel's width with its dilation", geometry.Width.KernelExtent, ["DilationWidth", "Dilation", "kernelWidth", "kernelSize"]);
        CheckSize("The padded input's height", (geometry.Height.Extent ?? 0) + geometry.Height.Padding, ["PaddingTop", "PaddingBottom", "Padding", "Height"]);
        CheckSize("The padded input's width", (geometry.Width.Extent ?? 0) + geometry.Width.Padding, ["PaddingLeft", "PaddingRight", "Padding", "Width"]);
        if (geometry is { Height.Extent: int height, Width.Extent: int width })
        {
            CheckSize(ContractNames.InputLength, (BigInteger)geometry.InChannels * height * width, ["inChannels", "Height", "Width"]);
        }
    }

    private void CheckOutputSize(Geometry geometry)
    {
        if (geometry is { Height.OutputExtent: long height, Width.OutputExtent: long width })
        {
            CheckSize(
                ContractNames.OutputLength,
                (BigInteger)geometry.OutChannels * height * width,
                ["outChannels", "Height", "Width", "Padding", "PaddingTop", "PaddingBottom", "PaddingLeft", "PaddingRight"]);
        }
    }

    private void CheckSize(string what, BigInteger size, string[] causes)
    {
        if (size > int.MaxValue)
        {
            // The largest of the written numbers is the likeliest mistake.
            string culprit = causes.Where(cause => _declaration.Value<int>(cause) is not null).OrderByDescending(cause => _declaration.Value<int>(cause)).First();
            Report(Rules.SizeOverflow, Target.Argument(culprit), what, size.ToString(CultureInfo.InvariantCulture), Text(int.MaxValue));
        }
    }

    private void CheckKernelFits(Axis axis, string kernelArgument, string unit)
    {
        if (axis.OutputExtent is long and < 1)
        {
            string written = _declaration.Value<int>(kernelArgument) is not null ? kernelArgument : "kernelSize";
            Report(
                Rules.KernelExceedsInput,
                Target.Argument(written),
                Text(axis.KernelExtent),
                axis.KernelExtent == 1 ? unit : unit + "s",
                Text(axis.Extent!.Value + axis.Padding),
                Text(axis.PaddingBefore),
                Text(axis.Extent.Value),
                Text(axis.PaddingAfter));
        }
    }

    private void CheckUnroll(Geometry geometry, Unroll unroll)
    {
        if (unroll != Unroll.Full)
        {
            return;
        }

        if (!geometry.HasExtents)
        {
            Report(Rules.UnrollNeedsExtent, Target.Argument("Unroll"), "Height", "Width");
        }
        else if (!StraightLinePlanner.CanSpellOut(geometry))
        {
            Report(Rules.UnrollTooLarge, Target.Argument("Unroll"), Text(geometry.MultiplyAdds), Text(JitLimits.SpelledOutMultiplyAdds));
        }
    }

    private void CheckMemberNames(KernelModel model)
    {
        var contract = new Contract(model);
        TypeLayer own = _declaration.Type.Innermost;
        int layer = _declaration.Type.Layers.Count - 1;
        foreach (string name in own.TypeParameters.Prepend(own.Identifier).Where(contract.Generates))
        {
            Report(Rules.TypeNameTaken, Target.Layer(layer), name, AttributeName);
        }

        foreach (TypeMember member in _declaration.Type.Members.Where(contract.CollidesWith))
        {
            Report(
                Rules.MemberNameTaken,
                Target.OfMember(member),
                own.Name,
                member.Name == ContractNames.Constructor ? $"{own.Identifier}({member.Signature})" : member.Name,
                AttributeName);
        }
    }

    private void Report(DiagnosticDescriptor rule, Target target, params string[] arguments) => _violations.Add(new(rule, target, arguments.ToEquatableArray()));

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
