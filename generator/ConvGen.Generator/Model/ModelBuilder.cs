using System.Globalization;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Model;

/// <summary>Validates a declaration: builds its model, or reports all errors in it.</summary>
internal sealed class ModelBuilder
{
    private static readonly IReadOnlyList<string> SizeArguments =
    [
        "inChannels", "outChannels", "channels", "kernelSize", "kernelDepth", "kernelHeight", "kernelWidth", "Depth", "Height", "Width", "Stride",
        "StrideDepth", "StrideHeight", "StrideWidth", "Dilation", "DilationDepth", "DilationHeight", "DilationWidth", "Groups", "Multiplier",
    ];

    private static readonly IReadOnlyList<string> PaddingArguments =
    [
        "Padding", "PaddingFront", "PaddingBack", "PaddingTop", "PaddingBottom", "PaddingLeft", "PaddingRight", "OutputPadding", "OutputPaddingDepth",
        "OutputPaddingHeight", "OutputPaddingWidth",
    ];

    private readonly Declaration _declaration;
    private readonly TargetPlatform _platform;
    private readonly IReadOnlyList<AxisNames> _axes;
    private readonly List<Violation> _violations = [];

    private ModelBuilder(Declaration declaration, TargetPlatform platform)
    {
        _declaration = declaration;
        _platform = platform;
        _axes = AxisNames.Of(declaration.Kind);
    }

    private bool IsTransposed => _declaration.Kind is KernelKind.ConvTranspose1D or KernelKind.ConvTranspose2D or KernelKind.ConvTranspose3D;

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

        if (_declaration.UnknownArgument is { } unknown)
        {
            Report(Rules.ConstantUnknown, Target.Argument(unknown), unknown);
            return null;
        }

        CheckType();
        ElementType elementType = ReadElementType();
        Unroll unroll = ReadEnum<Unroll>("Unroll");
        AutoPadding autoPadding = ReadEnum<AutoPadding>("AutoPadding");
        PaddingMode paddingMode = ReadEnum<PaddingMode>("PaddingMode");
        TensorLayout layout = ReadEnum<TensorLayout>("Layout");
        Finish finish = ReadFinish();
        CheckPositive();
        CheckNotNegative();
        CheckAxisOptions();
        CheckAutoPadding(autoPadding);
        CheckExtentsTogether();
        if (_violations.Count > 0)
        {
            return null;
        }

        // From here on, each number is valid by itself. The following checks consider them in combination.
        Geometry geometry = ReadGeometry(elementType, layout, paddingMode);
        CheckGroups(geometry);
        CheckSizes(Sizes.OfKernel(geometry, _axes));
        if (!geometry.HasExtents)
        {
            CheckSizes(Sizes.OfColumns(geometry, _axes));
        }

        CheckOutputPadding(geometry);
        if (_violations.Count > 0)
        {
            return null;
        }

        geometry = WithAutoPadding(geometry, autoPadding);
        CheckPaddingMode(geometry);
        CheckOutputs(geometry);
        if (_violations.Count > 0)
        {
            return null;
        }

        geometry = geometry.WithoutIdleSteps;
        CheckSizes(Sizes.OfImage(geometry, _axes));
        CheckUnroll(geometry, unroll);
        if (_violations.Count > 0)
        {
            return null;
        }

        var model = new KernelModel(_declaration.Type, AttributeName, _declaration.AttributeText, geometry, finish, unroll, _platform);
        CheckMemberNames(model);
        return model;
    }

    private void CheckType()
    {
        HostType type = _declaration.Type;
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

        if (_platform.IsSystemHidden)
        {
            Report(Rules.SystemHidden, Target.Layer(type.Layers.Count - 1), type.Innermost.Name);
        }

        if (type.HasPrimaryConstructor)
        {
            Report(Rules.PrimaryConstructor, Target.PrimaryConstructor, type.Innermost.Name);
        }

        foreach (TypeMember constructor in type.UnchainedConstructors)
        {
            // A constructor cannot call itself.
            string advice = constructor.Signature == "" ? "remove it" : "add ': this()' to it";
            Report(Rules.FieldsNotSet, Target.OfMember(constructor), $"{type.Innermost.Identifier}({constructor.Signature})", advice);
        }

        if (type is { FixedLayout: { } layout, IsStatic: false })
        {
            Report(Rules.LayoutFixed, Target.Layer(type.Layers.Count - 1), type.Innermost.Name, layout);
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

    private T ReadEnum<T>(string argument)
        where T : struct, Enum
    {
        int value = _declaration.Value<int>(argument) ?? 0;
        string[] names = Enum.GetNames(typeof(T));
        if (value >= 0 && value < names.Length)
        {
            return (T)(object)value;
        }

        Report(Rules.OptionUndefined, Target.Argument(argument), argument, Text(value), typeof(T).Name, string.Join(", ", names));
        return default;
    }

    private Finish ReadFinish()
    {
        Activation activation = ReadEnum<Activation>("Activation");
        float? slope = _declaration.Value<float>("LeakySlope");
        if (slope is not null && activation != Activation.LeakyRelu)
        {
            Report(Rules.OptionWithoutEffect, Target.Argument("LeakySlope"), "LeakySlope", "Activation.LeakyRelu");
        }

        if (slope is float.NaN or float.PositiveInfinity or float.NegativeInfinity)
        {
            Report(Rules.SlopeNotFinite, Target.Argument("LeakySlope"), slope.Value.ToString(CultureInfo.InvariantCulture));
        }

        // 0.01 is the default of PyTorch's LeakyReLU and ONNX's LeakyRelu.
        return new(_declaration.Value<bool>("Residual") ?? false, activation, activation == Activation.LeakyRelu ? slope ?? 0.01f : 0);
    }

    private void CheckPositive()
    {
        foreach (string argument in SizeArguments)
        {
            if (_declaration.Value<int>(argument) is int value and < 1)
            {
                Report(Rules.SizeNotPositive, Target.Argument(argument), argument, Text(value));
            }
        }
    }

    private void CheckNotNegative()
    {
        foreach (string argument in PaddingArguments)
        {
            if (_declaration.Value<int>(argument) is int value and < 0)
            {
                Report(Rules.PaddingNegative, Target.Argument(argument), argument, Text(value));
            }
        }
    }

    private void CheckAxisOptions()
    {
        CheckAgainst("Stride", _axes.Select(axis => axis.Stride));
        CheckAgainst("Dilation", _axes.Select(axis => axis.Dilation));
        CheckAgainst("Padding", _axes.SelectMany(axis => new[] { axis.Before, axis.After }));
        CheckAgainst("OutputPadding", _axes.Select(axis => axis.OutputPadding));
    }

    private void CheckAgainst(string general, IEnumerable<string> perAxis)
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

    private void CheckAutoPadding(AutoPadding autoPadding)
    {
        if (autoPadding == AutoPadding.None)
        {
            return;
        }

        foreach (string padding in _axes.SelectMany(axis => new[] { axis.Before, axis.After }).Prepend("Padding").Where(IsWritten))
        {
            Report(Rules.AutoPaddingExcludesPadding, Target.Argument(padding), padding, autoPadding.ToString());
        }
    }

    private void CheckExtentsTogether()
    {
        string[] written = _axes.Select(axis => axis.Extent).Where(IsWritten).ToArray();
        string[] missing = _axes.Select(axis => axis.Extent).Where(extent => !IsWritten(extent)).ToArray();
        if (written.Length > 0 && missing.Length > 0)
        {
            Report(Rules.ExtentMissing, Target.Argument(written[0]), string.Join(" and ", written), Are(written), string.Join(" and ", missing), Are(missing));
        }

        static string Are(string[] extents) => extents.Length == 1 ? "is" : "are";
    }

    // The option for an axis if it is set, otherwise the option for all axes.
    private string? Written(string option, string general) => IsWritten(option) ? option : IsWritten(general) ? general : null;

    private bool IsWritten(string argument) => _declaration.Value<int>(argument) is not null;

    private Geometry ReadGeometry(ElementType elementType, TensorLayout layout, PaddingMode paddingMode)
    {
        bool isDepthwise = _declaration.Kind == KernelKind.DepthwiseConv2D;
        int channels = Option("channels", null, 1);
        Axis[] axes = [.. Enumerable.Repeat(Axis.None with { IsTransposed = IsTransposed }, 3 - _axes.Count), .. _axes.Select(ReadAxis)];
        return new(
            elementType,
            _axes.Count,
            isDepthwise ? channels : Option("inChannels", null, 1),
            isDepthwise ? SaturatedProduct(channels, Option("Multiplier", null, 1)) : Option("outChannels", null, 1),
            isDepthwise ? channels : Option("Groups", null, 1),
            axes[0],
            axes[1],
            axes[2],
            _declaration.Value<bool>("Bias") ?? false,
            layout,
            paddingMode);
    }

    // A product that saturates exceeds the maximum of any size, so CheckSizes reports it.
    private static int SaturatedProduct(int left, int right) => (int)Math.Min((long)left * right, int.MaxValue);

    private Axis ReadAxis(AxisNames names) => new(
        _declaration.Value<int>(names.Extent),
        _declaration.Kind == KernelKind.Conv1x1 ? 1 : Option(names.Kernel, "kernelSize", 1),
        Option(names.Stride, "Stride", 1),
        Option(names.Dilation, "Dilation", 1),
        Option(names.Before, "Padding", 0),
        Option(names.After, "Padding", 0),
        Option(names.OutputPadding, "OutputPadding", 0),
        IsTransposed);

    private int Option(string name, string? general, int otherwise) =>
        _declaration.Value<int>(name) ?? (general is null ? null : _declaration.Value<int>(general)) ?? otherwise;

    private void CheckGroups(Geometry geometry)
    {
        string[] undivided =
        [
            .. new[] { (Name: "inChannels", Channels: geometry.InChannels), (Name: "outChannels", Channels: geometry.OutChannels) }
                .Where(side => side.Channels % geometry.Groups != 0)
                .Select(side => $"{side.Name} = {Text(side.Channels)}"),
        ];
        if (undivided.Length > 0)
        {
            string problem = undivided.Length == 1 ? $"does not divide {undivided[0]}" : $"divides neither {undivided[0]} nor {undivided[1]}";
            Report(Rules.GroupsDoNotDivide, Target.Argument("Groups"), Text(geometry.Groups), problem, CommonDivisors(geometry));
        }
    }

    private static string CommonDivisors(Geometry geometry)
    {
        const int Shown = 12;
        IReadOnlyCollection<int> divisors = Divisors.Common(geometry.InChannels, geometry.OutChannels);
        string list = string.Join(", ", divisors.Take(Shown).Select(divisor => Text(divisor)));
        return divisors.Count > Shown ? $"{list}, … (all divisors of {Text(divisors.Last())})" : list;
    }

    private void CheckSizes(IEnumerable<LimitedSize> sizes)
    {
        foreach (LimitedSize size in sizes.Where(size => size.Value > size.Largest))
        {
            // The largest number in the declaration is the most likely mistake.
            string culprit = size.Causes.Where(IsWritten).OrderByDescending(cause => _declaration.Value<int>(cause)).First();
            Report(Rules.SizeOverflow, Target.Argument(culprit), size.Name, size.Value.ToString(CultureInfo.InvariantCulture), Text(size.Largest), culprit);
        }
    }

    private IEnumerable<(AxisNames Names, Axis Axis)> NamedAxes(Geometry geometry) => _axes.Zip(geometry.Axes.Skip(3 - _axes.Count), (names, axis) => (names, axis));

    // PyTorch, ConvTranspose2d: "output_padding must be smaller than either stride or dilation".
    private void CheckOutputPadding(Geometry geometry)
    {
        foreach ((AxisNames names, Axis axis) in NamedAxes(geometry))
        {
            int largest = Math.Max(axis.Stride, axis.Dilation) - 1;
            if (axis.OutputPadding > largest)
            {
                string written = Written(names.OutputPadding, "OutputPadding")!;
                Report(Rules.OutputPaddingTooLarge, Target.Argument(written), written, Text(axis.OutputPadding), Text(largest));
            }
        }
    }

    // ONNX, operators Conv and ConvTranspose, auto_pad: the output's extent is ceil(extent / stride), or extent · stride if transposed.
    private Geometry WithAutoPadding(Geometry geometry, AutoPadding autoPadding)
    {
        if (autoPadding is AutoPadding.None or AutoPadding.Valid)
        {
            return geometry;
        }

        // The option for all axes can be suggested if its value is correct for all of them.
        bool isSameForAll = NamedAxes(geometry).Select(named => (Missing: named.Axis.Stride - named.Axis.KernelExtent, IsShort: SamePadding(named.Axis) < 0)).Distinct().Count() == 1;
        foreach ((AxisNames names, Axis axis) in NamedAxes(geometry).Where(named => SamePadding(named.Axis) < 0))
        {
            Report(
                Rules.SamePaddingOutOfReach,
                Target.Argument("AutoPadding"),
                autoPadding.ToString(),
                Text(axis.Stride),
                Text(axis.KernelExtent),
                axis.KernelExtent == 1 ? names.Unit : names.Unit + "s",
                isSameForAll ? "OutputPadding" : names.OutputPadding,
                Text(axis.Stride - axis.KernelExtent));
        }

        return geometry with
        {
            Depth = WithSamePadding(geometry.Depth, autoPadding),
            Height = WithSamePadding(geometry.Height, autoPadding),
            Width = WithSamePadding(geometry.Width, autoPadding),
        };
    }

    // The total padding on both sides. Negative if a transposed kernel is too short for its stride.
    private static long SamePadding(Axis axis)
    {
        if (axis.IsTransposed)
        {
            return axis.KernelExtent + axis.OutputPadding - axis.Stride;
        }

        // With a stride of 1, the padding depends only on the kernel, not on the extent.
        long total = axis.Extent is int extent ? ((extent - 1L) / axis.Stride * axis.Stride) + axis.KernelExtent - extent : axis.KernelExtent - 1;
        return Math.Max(0, total);
    }

    private static Axis WithSamePadding(Axis axis, AutoPadding autoPadding)
    {
        if (axis is { Extent: null, IsTransposed: false, Stride: > 1, KernelExtent: > 1 })
        {
            return axis with { RunTimePadding = autoPadding };
        }

        int total = (int)Math.Max(0, SamePadding(axis));
        int smaller = total / 2;
        int larger = total - smaller;
        return autoPadding == AutoPadding.SameUpper
            ? axis with { PaddingBefore = smaller, PaddingAfter = larger }
            : axis with { PaddingBefore = larger, PaddingAfter = smaller };
    }

    // PyTorch, torch.nn.functional.pad: reflection does not repeat the border, so the input needs one more element than the padding adds.
    private void CheckPaddingMode(Geometry geometry)
    {
        if (geometry.PaddingMode is not (PaddingMode.Reflect or PaddingMode.Circular))
        {
            return;
        }

        foreach ((AxisNames names, Axis axis) in NamedAxes(geometry))
        {
            int? largest = geometry.PaddingMode == PaddingMode.Reflect ? axis.Extent - 1 : axis.Extent;
            foreach ((string side, int padding) in new[] { (names.Before, axis.PaddingBefore), (names.After, axis.PaddingAfter) })
            {
                if (padding > largest)
                {
                    string? written = Written(side, "Padding");
                    string extent = axis.Extent == 1 ? names.Unit : names.Unit + "s";
                    Report(
                        Rules.PaddingExceedsMode,
                        Target.Argument(written ?? "AutoPadding"),
                        written ?? $"The padding that AutoPadding computes for the {names.Extent.ToLowerInvariant()}",
                        Text(padding),
                        geometry.PaddingMode.ToString(),
                        Text(axis.Extent!.Value),
                        extent,
                        Text(largest.Value));
                }
            }
        }
    }

    private void CheckOutputs(Geometry geometry)
    {
        foreach ((AxisNames names, Axis axis) in NamedAxes(geometry))
        {
            if (axis.OutputExtent is not (long and < 1))
            {
                continue;
            }

            string units = names.Unit + "s";
            if (IsTransposed)
            {
                string written = new[] { names.Before, names.After, "Padding" }.First(IsWritten);
                Report(Rules.NoOutput, Target.Argument(written), Text(axis.Padding), units, Text(axis.OutputExtent.Value + axis.Padding));
            }
            else
            {
                Report(
                    Rules.KernelExceedsInput,
                    Target.Argument(Written(names.Kernel, "kernelSize")!),
                    Text(axis.KernelExtent),
                    axis.KernelExtent == 1 ? names.Unit : units,
                    axis.Dilation == 1 ? "" : $" ({Text(axis.Kernel)} taps with a dilation of {Text(axis.Dilation)})",
                    Text(axis.Extent!.Value + axis.Padding),
                    axis.Padding == 0 ? "" : $" with its padding ({Text(axis.PaddingBefore)} + {Text(axis.Extent.Value)} + {Text(axis.PaddingAfter)})");
            }
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
            Report(Rules.UnrollNeedsExtent, Target.Argument("Unroll"), string.Join(" and ", _axes.Select(axis => axis.Extent)));
        }
        else if (!StraightLinePlanner.CanSpellOut(geometry))
        {
            Report(
                Rules.UnrollTooLarge,
                Target.Argument("Unroll"),
                Text(geometry.MultiplyAdds),
                Text(geometry.OutputLength),
                Text(JitLimits.SpelledOutMultiplyAdds),
                Text(JitLimits.SpelledOutOutputs));
        }
    }

    private void CheckMemberNames(KernelModel model)
    {
        var contract = new Contract(model);
        TypeLayer own = _declaration.Type.Innermost;
        int layer = _declaration.Type.Layers.Count - 1;
        foreach (string name in own.TypeParameters.Prepend(own.Identifier).Select(name => name.TrimStart('@')).Where(contract.Generates))
        {
            Report(Rules.TypeNameTaken, Target.Layer(layer), name, AttributeName);
        }

        foreach (TypeMember member in _declaration.Type.Members.Where(contract.CollidesWith))
        {
            (string name, string advice) = member switch
            {
                // A constructor cannot be renamed, even if it is partial.
                { Name: MemberNames.Constructor } => ($"{own.Identifier}({member.Signature})", "remove it, or change its parameters"),
                { Signature: not null } when contract.MayOverload(member.Name) => (member.Name, "rename it, or change its parameters"),
                _ => (member.Name, "rename it"),
            };
            Report(Rules.MemberNameTaken, Target.OfMember(member), own.Name, name, AttributeName, advice);
        }

        foreach (TypeMember member in _declaration.Type.AbstractMembers.Where(contract.CollidesWith))
        {
            Report(Rules.AbstractMemberHidden, Target.Layer(layer), own.Name, member.Name, AttributeName);
        }
    }

    // An argument that is wrong along several axes is a single mistake.
    private void Report(DiagnosticDescriptor rule, Target target, params string[] arguments)
    {
        if (target.Part != TargetPart.Argument || !_violations.Any(earlier => earlier.Rule == rule && earlier.Target == target))
        {
            _violations.Add(new(rule, target, arguments.ToEquatableArray()));
        }
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
