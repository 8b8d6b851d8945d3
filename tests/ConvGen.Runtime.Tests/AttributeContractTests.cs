using System.Globalization;
using System.Reflection;

namespace ConvGen.Runtime.Tests;

/// <summary>The attributes' public API, which users' code and the generator depend on. A change here is a breaking change.</summary>
public class AttributeContractTests
{
    private static readonly string[] ActivationNumbers =
        ["LeakySlope = 0.01", "EluAlpha = 1", "ClipMinimum = -3.4028235E+38", "ClipMaximum = 3.4028235E+38"];

    private static readonly string[] EveryConvolution =
    [
        "Stride = 1", "Padding = 0", "AutoPadding = None",
        "Bias = False", "Residual = False", "Activation = None", .. ActivationNumbers,
        "Layout = ChannelsFirst", "ElementType = System.Single", "Unroll = Auto",
        "From = ", "ResidualFrom = ", "Key = ",
    ];

    private static readonly string[] Pool = ["From = ", "Stride = 0", "Padding = 0", "Dilation = 1", "CeilMode = False"];

    private static readonly string[] SignalPool = [.. Pool, "StrideWidth = 0", "DilationWidth = 1", "PaddingLeft = 0", "PaddingRight = 0"];

    private static readonly string[] ImagePool = [.. SignalPool, "StrideHeight = 0", "DilationHeight = 1", "PaddingTop = 0", "PaddingBottom = 0"];

    private static readonly string[] VolumePool = [.. ImagePool, "StrideDepth = 0", "DilationDepth = 1", "PaddingFront = 0", "PaddingBack = 0"];

    private static readonly string[] Signal = ["Width = 0", "PaddingLeft = 0", "PaddingRight = 0"];

    private static readonly string[] Image =
    [
        "Height = 0", "Width = 0",
        "StrideHeight = 1", "StrideWidth = 1",
        "PaddingTop = 0", "PaddingBottom = 0", "PaddingLeft = 0", "PaddingRight = 0",
    ];

    private static readonly string[] Volume = [.. Image, "Depth = 0", "StrideDepth = 1", "PaddingFront = 0", "PaddingBack = 0"];

    private static readonly string[] ImageDilation = ["Dilation = 1", "DilationHeight = 1", "DilationWidth = 1"];

    private static readonly string[] VolumeDilation = [.. ImageDilation, "DilationDepth = 1"];

    public static TheoryData<Type, string[], string[]> Contract => new()
    {
        { typeof(NetworkAttribute), [""], ["Weights = ", "ElementType = System.Single"] },
        { typeof(InputAttribute), ["channels"], ["Depth = 0", "Height = 0", "Width = 0", "Layout = ChannelsFirst"] },
        { typeof(OutputAttribute), [""], [] },
        {
            typeof(DenseAttribute),
            ["inFeatures, outFeatures"],
            ["From = ", "ResidualFrom = ", "Key = ", "Bias = False", "Activation = None", .. ActivationNumbers]
        },
        { typeof(MaxPool1DAttribute), ["kernelSize"], SignalPool },
        { typeof(MaxPool2DAttribute), ["kernelSize", "kernelHeight, kernelWidth"], ImagePool },
        { typeof(MaxPool3DAttribute), ["kernelSize", "kernelDepth, kernelHeight, kernelWidth"], VolumePool },
        { typeof(AveragePool1DAttribute), ["kernelSize"], [.. SignalPool, "CountIncludePad = True"] },
        { typeof(AveragePool2DAttribute), ["kernelSize", "kernelHeight, kernelWidth"], [.. ImagePool, "CountIncludePad = True"] },
        { typeof(AveragePool3DAttribute), ["kernelSize", "kernelDepth, kernelHeight, kernelWidth"], [.. VolumePool, "CountIncludePad = True"] },
        { typeof(GlobalAveragePoolAttribute), [""], ["From = "] },
        { typeof(GlobalMaxPoolAttribute), [""], ["From = "] },
        { typeof(BatchNormAttribute), ["channels"], ["From = ", "Key = ", "Epsilon = 1E-05", "Affine = True"] },
        { typeof(AddAttribute), ["left, right"], [] },
        { typeof(SubtractAttribute), ["left, right"], [] },
        { typeof(MultiplyAttribute), ["left, right"], [] },
        { typeof(DivideAttribute), ["left, right"], [] },
        { typeof(MinimumAttribute), ["left, right"], [] },
        { typeof(MaximumAttribute), ["left, right"], [] },
        { typeof(ConcatAttribute), ["layers"], ["Axis = 0"] },
        { typeof(ActivateAttribute), ["activation"], ["From = ", "Key = ", "Slopes = 1", .. ActivationNumbers] },
        { typeof(SoftmaxAttribute), [""], ["From = ", "Axis = 0"] },
        { typeof(LogSoftmaxAttribute), [""], ["From = ", "Axis = 0"] },
        { typeof(FlattenAttribute), [""], ["From = "] },
        { typeof(ReshapeAttribute), ["extents"], ["From = "] },
        { typeof(SliceAttribute), ["start, length"], ["From = ", "Axis = 0"] },
        { typeof(SplitAttribute), ["part, parts"], ["From = ", "Axis = 0"] },
        { typeof(TransposeAttribute), ["axes"], ["From = "] },
        {
            typeof(UpsampleAttribute),
            ["scale", "outputHeight, outputWidth"],
            ["From = ", "Mode = Nearest", "Coordinates = Default", "Rounding = Floor"]
        },
        { typeof(LocalResponseNormAttribute), ["size"], ["From = ", "Alpha = 0.0001", "Beta = 0.75", "K = 1"] },
        { typeof(AdaptiveAveragePool2DAttribute), ["outputSize", "outputHeight, outputWidth"], ["From = "] },
        { typeof(GroupNormAttribute), ["groups, channels"], ["From = ", "Key = ", "Epsilon = 1E-05", "Affine = True"] },
        { typeof(InstanceNormAttribute), ["channels"], ["From = ", "Key = ", "Epsilon = 1E-05", "Affine = False"] },
        { typeof(LayerNormAttribute), ["extents"], ["From = ", "Key = ", "Epsilon = 1E-05", "Affine = True"] },
        { typeof(PixelShuffleAttribute), ["factor"], ["From = "] },
        { typeof(PixelUnshuffleAttribute), ["factor"], ["From = "] },
        { typeof(ReduceAttribute), ["reduction, axes"], ["From = ", "KeepDim = False"] },
        {
            typeof(PadAttribute),
            [""],
            [
                "From = ", "Padding = 0", "ChannelsBefore = 0", "ChannelsAfter = 0", "PaddingFront = 0", "PaddingBack = 0", "PaddingTop = 0", "PaddingBottom = 0",
                "PaddingLeft = 0", "PaddingRight = 0", "PaddingMode = Zeros", "Value = 0",
            ]
        },
        {
            typeof(Conv1DAttribute),
            ["inChannels, outChannels, kernelSize"],
            [.. EveryConvolution, .. Signal, "Dilation = 1", "Groups = 1", "PaddingMode = Zeros"]
        },
        {
            typeof(Conv2DAttribute),
            ["inChannels, outChannels, kernelSize", "inChannels, outChannels, kernelHeight, kernelWidth"],
            [.. EveryConvolution, .. Image, .. ImageDilation, "Groups = 1", "PaddingMode = Zeros"]
        },
        {
            typeof(Conv3DAttribute),
            ["inChannels, outChannels, kernelSize", "inChannels, outChannels, kernelDepth, kernelHeight, kernelWidth"],
            [.. EveryConvolution, .. Volume, .. VolumeDilation, "Groups = 1", "PaddingMode = Zeros"]
        },
        {
            typeof(Conv1x1Attribute),
            ["inChannels, outChannels"],
            [.. EveryConvolution, .. Image, "Groups = 1", "PaddingMode = Zeros"]
        },
        {
            typeof(DepthwiseConv2DAttribute),
            ["channels, kernelSize", "channels, kernelHeight, kernelWidth"],
            [.. EveryConvolution, .. Image, .. ImageDilation, "Multiplier = 1", "PaddingMode = Zeros"]
        },
        {
            typeof(ConvTranspose1DAttribute),
            ["inChannels, outChannels, kernelSize"],
            [.. EveryConvolution, .. Signal, "Dilation = 1", "Groups = 1", "OutputPadding = 0"]
        },
        {
            typeof(ConvTranspose2DAttribute),
            ["inChannels, outChannels, kernelSize", "inChannels, outChannels, kernelHeight, kernelWidth"],
            [
                .. EveryConvolution, .. Image, .. ImageDilation, "Groups = 1",
                "OutputPadding = 0", "OutputPaddingHeight = 0", "OutputPaddingWidth = 0",
            ]
        },
        {
            typeof(ConvTranspose3DAttribute),
            ["inChannels, outChannels, kernelSize", "inChannels, outChannels, kernelDepth, kernelHeight, kernelWidth"],
            [
                .. EveryConvolution, .. Volume, .. VolumeDilation, "Groups = 1",
                "OutputPadding = 0", "OutputPaddingDepth = 0", "OutputPaddingHeight = 0", "OutputPaddingWidth = 0",
            ]
        },
    };

    public static TheoryData<ConvolutionAttribute, string> Arguments => new()
    {
        { new Conv1DAttribute(2, 3, 4), "InChannels = 2, KernelSize = 4, OutChannels = 3" },
        { new Conv2DAttribute(2, 3, 4), "InChannels = 2, KernelHeight = 4, KernelWidth = 4, OutChannels = 3" },
        { new Conv2DAttribute(2, 3, 4, 5), "InChannels = 2, KernelHeight = 4, KernelWidth = 5, OutChannels = 3" },
        { new Conv3DAttribute(2, 3, 4), "InChannels = 2, KernelDepth = 4, KernelHeight = 4, KernelWidth = 4, OutChannels = 3" },
        { new Conv3DAttribute(2, 3, 4, 5, 6), "InChannels = 2, KernelDepth = 4, KernelHeight = 5, KernelWidth = 6, OutChannels = 3" },
        { new Conv1x1Attribute(2, 3), "InChannels = 2, OutChannels = 3" },
        { new DepthwiseConv2DAttribute(2, 4), "Channels = 2, KernelHeight = 4, KernelWidth = 4" },
        { new DepthwiseConv2DAttribute(2, 4, 5), "Channels = 2, KernelHeight = 4, KernelWidth = 5" },
        { new ConvTranspose1DAttribute(2, 3, 4), "InChannels = 2, KernelSize = 4, OutChannels = 3" },
        { new ConvTranspose2DAttribute(2, 3, 4), "InChannels = 2, KernelHeight = 4, KernelWidth = 4, OutChannels = 3" },
        { new ConvTranspose2DAttribute(2, 3, 4, 5), "InChannels = 2, KernelHeight = 4, KernelWidth = 5, OutChannels = 3" },
        { new ConvTranspose3DAttribute(2, 3, 4), "InChannels = 2, KernelDepth = 4, KernelHeight = 4, KernelWidth = 4, OutChannels = 3" },
        {
            new ConvTranspose3DAttribute(2, 3, 4, 5, 6),
            "InChannels = 2, KernelDepth = 4, KernelHeight = 5, KernelWidth = 6, OutChannels = 3"
        },
    };

    public static TheoryData<Type, string> Enums => new()
    {
        { typeof(Activation), "None, Relu, Relu6, LeakyRelu, Sigmoid, Tanh, Silu, HardSwish, HardSigmoid, Elu, Gelu, GeluTanh, Softplus, Mish, Clip, PRelu" },
        { typeof(AutoPadding), "None, Valid, SameUpper, SameLower" },
        { typeof(PaddingMode), "Zeros, Reflect, Replicate, Circular" },
        { typeof(Reduction), "Mean, Sum, Max, Min" },
        { typeof(TensorLayout), "ChannelsFirst, ChannelsLast" },
        { typeof(NearestRounding), "Floor, Ceil, RoundPreferFloor, RoundPreferCeil" },
        { typeof(ResampleCoordinates), "Default, HalfPixel, PytorchHalfPixel, AlignCorners, Asymmetric" },
        { typeof(Unroll), "Auto, Full" },
        { typeof(UpsampleMode), "Nearest, Linear" },
    };

    [Fact]
    public void The_contract_names_every_attribute_and_every_enum()
    {
        Type[] exported = typeof(ConvolutionAttribute).Assembly.GetExportedTypes();

        Assert.Equal(
            exported.Where(type => type.IsAssignableTo(typeof(Attribute)) && !type.IsAbstract).Order(ByName),
            Contract.Select(row => row.Data.Item1).Order(ByName));
        Assert.Equal(
            exported.Where(type => type.IsEnum).Order(ByName),
            Enums.Select(row => row.Data.Item1).Order(ByName));
    }

    [Theory]
    [MemberData(nameof(Contract))]
    public void An_attribute_has_the_constructors_of_the_contract(Type attribute, string[] constructors, string[] options)
    {
        Assert.NotNull(options);
        ParameterInfo[][] actual = [.. attribute.GetConstructors().Select(constructor => constructor.GetParameters())];

        Assert.Equal(
            constructors.Order(StringComparer.Ordinal),
            actual.Select(parameters => string.Join(", ", parameters.Select(parameter => parameter.Name))).Order(StringComparer.Ordinal));
        Assert.All(
            actual.SelectMany(parameters => parameters).Where(_ => attribute.IsSubclassOf(typeof(ConvolutionAttribute))),
            parameter => Assert.Equal(typeof(int), parameter.ParameterType));
    }

    [Theory]
    [MemberData(nameof(Contract))]
    public void An_attribute_has_the_options_of_the_contract_with_their_defaults(Type attribute, string[] constructors, string[] options)
    {
        object instance = WithZeroArguments(attribute, constructors[0]);

        Assert.Equal(
            options.Order(StringComparer.Ordinal),
            PropertiesOf(attribute).Where(IsOption).Select(property => Describe(property, instance)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Contract))]
    public void Each_option_keeps_what_it_is_set_to(Type attribute, string[] constructors, string[] options)
    {
        Assert.NotNull(options);
        PropertyInfo[] settable = [.. PropertiesOf(attribute).Where(IsOption)];
        object instance = WithZeroArguments(attribute, constructors[0]);

        // A different value for each, so that no two properties share a backing field.
        var values = settable
            .Select((property, index) => (property, value: SomeValue(property.PropertyType, 100 + index)))
            .ToDictionary(pair => pair.property.Name, pair => pair.value);
        foreach (PropertyInfo property in settable)
        {
            property.SetValue(instance, values[property.Name]);
        }

        Assert.All(settable, property => Assert.Equal(values[property.Name], property.GetValue(instance)));
    }

    [Theory]
    [MemberData(nameof(Arguments))]
    public void The_arguments_of_a_constructor_are_kept(ConvolutionAttribute attribute, string arguments) =>
        Assert.Equal(
            arguments,
            string.Join(
                ", ",
                PropertiesOf(attribute.GetType())
                    .Where(property => !IsOption(property))
                    .Select(property => Describe(property, attribute))
                    .Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(Contract))]
    public void An_attribute_goes_once_on_a_class_or_a_struct(Type attribute, string[] constructors, string[] options)
    {
        Assert.NotEmpty(constructors);
        Assert.NotNull(options);
        AttributeUsageAttribute usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;

        Assert.Equal(AttributeTargets.Class | AttributeTargets.Struct, usage.ValidOn);
        Assert.False(usage.AllowMultiple);
        Assert.False(usage.Inherited);
        Assert.True(attribute.IsSealed);
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void An_enum_has_the_members_of_the_contract_its_default_first(Type type, string members)
    {
        Assert.Equal(members, string.Join(", ", Enum.GetNames(type)));
        Assert.Equal(Enumerable.Range(0, members.Split(", ").Length), Enum.GetValuesAsUnderlyingType(type).Cast<int>());
    }

    [Fact]
    public void A_declaration_reads_as_the_product_promises()
    {
        Conv2DAttribute declared = typeof(Example).GetCustomAttribute<Conv2DAttribute>()!;

        Assert.Equal(
            (InChannels: 3, OutChannels: 16, KernelHeight: 3, KernelWidth: 3, Height: 32, Width: 32, Padding: 1),
            (declared.InChannels, declared.OutChannels, declared.KernelHeight, declared.KernelWidth,
                declared.Height, declared.Width, declared.Padding));
    }

    [Conv2D(3, 16, kernelSize: 3, Height = 32, Width = 32, Padding = 1)]
    private static class Example;

    private static Comparer<Type> ByName { get; } = Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));

    private static object WithZeroArguments(Type attribute, string parameters)
    {
        ConstructorInfo constructor = attribute.GetConstructors()
            .Single(constructor => string.Join(", ", constructor.GetParameters().Select(parameter => parameter.Name)) == parameters);
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Zero(parameter.ParameterType))]);
    }

    private static object Zero(Type type) =>
        type == typeof(string) ? "" : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0) : Activator.CreateInstance(type)!;

    // TypeId is declared by Attribute itself.
    private static IEnumerable<PropertyInfo> PropertiesOf(Type attribute) =>
        attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.DeclaringType != typeof(Attribute));

    private static bool IsOption(PropertyInfo property) => property.GetSetMethod() is not null;

    private static string Describe(PropertyInfo property, object instance) =>
        string.Create(CultureInfo.InvariantCulture, $"{property.Name} = {property.GetValue(instance)}");

    private static object SomeValue(Type type, int number) =>
        type.IsEnum ? Enum.ToObject(type, number)
        : type == typeof(bool) ? true
        : type == typeof(Type) ? typeof(double)
        : Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
}
