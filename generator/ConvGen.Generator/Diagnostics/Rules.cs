using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Diagnostics;

/// <summary>One descriptor for each possible mistake in a declaration or in a call to a kernel. A released id is never reused for another rule.</summary>
internal static class Rules
{
    private const string Category = "ConvGen";

    public static readonly DiagnosticDescriptor TypeNotPartial = Error(
        "CONVGEN001",
        "A kernel's type must be partial",
        "'{0}' has the attribute [{1}] but is not partial, so no code can be added to it; declare it as 'partial'");

    public static readonly DiagnosticDescriptor ContainingTypeNotPartial = Error(
        "CONVGEN002",
        "Types that contain a kernel's type must be partial",
        "'{0}' contains '{1}', which has the attribute [{2}], but is not partial; declare it as 'partial'");

    public static readonly DiagnosticDescriptor SizeNotPositive = Error(
        "CONVGEN003",
        "A size must be positive",
        "{0} is {1}, but must be at least 1");

    public static readonly DiagnosticDescriptor PaddingNegative = Error(
        "CONVGEN004",
        "Padding must not be negative",
        "{0} is {1}, but must be at least 0");

    public static readonly DiagnosticDescriptor SizeOverflow = Error(
        "CONVGEN005",
        "A size must not exceed the supported maximum",
        "{0} would be {1}, which exceeds the supported maximum of {2}; reduce {3}");

    public static readonly DiagnosticDescriptor KernelExceedsInput = Error(
        "CONVGEN006",
        "The kernel must fit in the padded input",
        "The kernel spans {0} {1}{2}, but the input has only {3}{4}, so there is no output; use a smaller kernel, a larger input or more padding");

    public static readonly DiagnosticDescriptor ExtentMissing = Error(
        "CONVGEN007",
        "The input's extents must be declared together or not at all",
        "{0} {1} declared but {2} {3} not; declare all extents for a fixed size, or none for a size given at run time");

    public static readonly DiagnosticDescriptor OptionsContradict = Error(
        "CONVGEN008",
        "An option for one axis must not contradict the option for all axes",
        "{0} = {1} contradicts {2} = {3}; set only {2}, or set the option for each axis instead");

    public static readonly DiagnosticDescriptor ElementTypeUnsupported = Error(
        "CONVGEN009",
        "The element type must be float or double",
        "ElementType is '{0}', but must be typeof(float) or typeof(double)");

    public static readonly DiagnosticDescriptor TwoKernels = Error(
        "CONVGEN011",
        "A type must declare only one kernel",
        "'{0}' has both [{1}] and [{2}], which would generate the same members; declare each kernel in a separate type");

    public static readonly DiagnosticDescriptor MemberNameTaken = Error(
        "CONVGEN012",
        "The name of a generated member must not be in use",
        "'{0}' already has {1}, which [{2}] also generates; {3}");

    public static readonly DiagnosticDescriptor UnrollTooLarge = Error(
        "CONVGEN013",
        "Full unrolling must not generate too many multiply-adds",
        "Unroll.Full would generate {0} multiply-adds for {1} outputs, but the maximum is {2} multiply-adds for {3} outputs; use Unroll.Auto, which loops over unrolled tiles");

    public static readonly DiagnosticDescriptor UnrollNeedsExtent = Error(
        "CONVGEN014",
        "Full unrolling requires the input's extents",
        "Unroll.Full generates a statement for each multiply-add, but their number depends on the input's size, which is given at run time; declare {0}, or use Unroll.Auto");

    public static readonly DiagnosticDescriptor PrimaryConstructor = Error(
        "CONVGEN015",
        "A kernel's type must not have a primary constructor",
        "'{0}' has a primary constructor, but the generated constructor that takes the weights has no arguments to call it with; use an ordinary constructor");

    public static readonly DiagnosticDescriptor GroupsDoNotDivide = Error(
        "CONVGEN016",
        "Groups must divide the channels",
        "Groups is {0}, which {1}; valid values: {2}");

    public static readonly DiagnosticDescriptor FileLocalType = Error(
        "CONVGEN017",
        "A kernel's type must not be file-local",
        "'{0}' is file-local, so the generated file cannot add members to it; remove the 'file' modifier, or nest the type in one that is not file-local");

    public static readonly DiagnosticDescriptor OptionUndefined = Error(
        "CONVGEN018",
        "An option's value must be defined by its enum",
        "{0} is {1}, which {2} does not define; use one of {3}");

    public static readonly DiagnosticDescriptor BaseConstructor = Error(
        "CONVGEN019",
        "A kernel's base class must have a parameterless constructor",
        "'{0}' derives from '{1}', which has no parameterless constructor for the generated constructor to call; add one, or make the kernel a static class");

    public static readonly DiagnosticDescriptor TypeNameTaken = Error(
        "CONVGEN020",
        "A kernel's type must not have the name of a generated member",
        "The {0} is named '{1}', like a member that [{2}] generates; rename the {0}");

    public static readonly DiagnosticDescriptor AutoPaddingExcludesPadding = Error(
        "CONVGEN021",
        "AutoPadding must not be combined with declared padding",
        "{0} cannot be combined with AutoPadding.{1}, which computes the padding; remove one of them");

    public static readonly DiagnosticDescriptor PaddingExceedsMode = Error(
        "CONVGEN022",
        "Padding must not exceed the limit of the padding mode",
        "{0} is {1}, but PaddingMode.{2} can pad an input of {3} {4} by at most {5} on each side");

    public static readonly DiagnosticDescriptor OutputPaddingTooLarge = Error(
        "CONVGEN023",
        "Output padding must be smaller than the stride or the dilation",
        "{0} is {1}, but must be smaller than the stride or the dilation; the maximum is {2}");

    public static readonly DiagnosticDescriptor NoOutput = Error(
        "CONVGEN024",
        "A transposed convolution's padding must leave an output",
        "The padding removes {0} {1} from an output of {2}, so nothing is left; reduce the padding");

    public static readonly DiagnosticDescriptor OptionWithoutEffect = Error(
        "CONVGEN025",
        "An option must have an effect",
        "{0} has no effect without {1}; use {1}, or remove {0}");

    public static readonly DiagnosticDescriptor SamePaddingOutOfReach = Error(
        "CONVGEN026",
        "A transposed kernel must cover the output that AutoPadding requires",
        "AutoPadding.{0} makes the output {1} times as large as the input, but the kernel spans only {2} {3}; set {4} to {5}");

    public static readonly DiagnosticDescriptor ActivationNotFinite = Error(
        "CONVGEN027",
        "The numbers of an activation must be finite",
        "{0} is {1}, but must be a finite number");

    public static readonly DiagnosticDescriptor ConstantUnknown = Error(
        "CONVGEN028",
        "A kernel's arguments must not use constants of another kernel",
        "{0} uses a generated constant, which has no value yet when this kernel is generated; use a number, or declare a constant that both kernels use");

    public static readonly DiagnosticDescriptor AbstractMemberHidden = Error(
        "CONVGEN029",
        "A generated member must not hide an inherited abstract member",
        "'{0}' inherits the abstract member '{1}', which the member '{1}' generated by [{2}] hides instead of overriding it; rename the abstract member, or declare it in an interface");

    public static readonly DiagnosticDescriptor FieldsNotSet = Error(
        "CONVGEN030",
        "A struct's constructor must set the generated fields",
        "Before C# 11, '{0}' must set every field of the struct, including the generated fields that hold the weights; {1}, or use C# 11");

    public static readonly DiagnosticDescriptor BufferLengthWrong = Error(
        "CONVGEN031",
        "A buffer must have the length that the kernel requires",
        "'{0}' requires {1}, but this buffer has {2}{3}; use a buffer of length {4}, or change the declaration");

    public static readonly DiagnosticDescriptor BuffersExchanged = Error(
        "CONVGEN032",
        "A kernel's buffers must not be swapped",
        "'{0}' and '{1}' are swapped: this buffer has the length of '{1}', {2}, and the other one has the length of '{0}', {3}; swap the arguments");

    public static readonly DiagnosticDescriptor NativeWithoutFusedMultiplyAdd = new(
        "CONVGEN033",
        "Native compilation should use fused multiply-add",
        "NativeAOT compiles kernels without fused multiply-add and 256-bit vectors because {0}; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Of("CONVGEN033"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor DepthwiseSpelledOut = new(
        "CONVGEN034",
        "A convolution with one group per channel can be declared as depthwise",
        "Groups = {0} puts each of the {0} input channels in a separate group; DepthwiseConv2D declares the same kernel",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Of("CONVGEN034"));

    public static readonly DiagnosticDescriptor SystemHidden = Error(
        "CONVGEN035",
        "A type must not hide the System namespace",
        "'{0}' cannot be generated because a type named 'System' in the global namespace hides the System namespace; rename that type, or move it into a namespace");

    public static readonly DiagnosticDescriptor LayoutFixed = Error(
        "CONVGEN036",
        "A kernel's type must allow generated fields",
        "'{0}' has the attribute [{1}], which does not allow the generated fields that hold the weights; remove [{1}], or make the kernel a static class");

    public static readonly DiagnosticDescriptor ArgumentsDiffer = new(
        "CONVGEN037",
        "A call must pass exactly the arguments that a kernel takes",
        "'{0}' {1}; {2}: {3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Of("CONVGEN037"));

    public static readonly DiagnosticDescriptor OutputIsInput = Error(
        "CONVGEN038",
        "A kernel's output must be a separate buffer",
        "'output' is the same buffer as '{0}', which is still being read while the output is written; pass a separate buffer");

    public static readonly DiagnosticDescriptor OptionUnknown = new(
        "CONVGEN039",
        "An attribute must have the option that is set",
        "[{0}] has no option '{1}'; {2}its options are {3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Of("CONVGEN039"));

    public static readonly DiagnosticDescriptor ShapeMismatch = Error(
        "CONVGEN040",
        "A layer must fit the image that it reads",
        "'{0}' reads {1}, but '{2}' gives {3}; {4}");

    public static readonly DiagnosticDescriptor LayerNotFound = Error(
        "CONVGEN041",
        "A layer must read layers of its network that stand above it",
        "'{0}' names '{1}', which {2}; {3}");

    public static readonly DiagnosticDescriptor InputUnread = new(
        "CONVGEN042",
        "A network's input should be read",
        "No layer reads '{0}', so the caller passes it for nothing; remove it, or name it in a layer that should read it",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Of("CONVGEN042"));

    public static readonly DiagnosticDescriptor KeyTaken = Error(
        "CONVGEN043",
        "Two layers must not have the same key",
        "'{0}' and '{1}' both read their weights under the key '{2}'; give each layer the key that its tensors have in the weights file");

    public static readonly DiagnosticDescriptor LayerElsewhere = Error(
        "CONVGEN044",
        "All layers of a network must stand in one part of its class",
        "'{0}' is not in the part of '{1}' that has the attribute [Network], so its place among the layers is not defined; move it there");

    public static readonly DiagnosticDescriptor NotInNetwork = new(
        "CONVGEN045",
        "What only layers of a network have must be in a network",
        "{0} has an effect only on a type nested in a class with the attribute [Network]; {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Of("CONVGEN045"));

    public static readonly DiagnosticDescriptor OperandsDiffer = Error(
        "CONVGEN046",
        "The images that a layer joins must fit together",
        "'{0}' cannot join '{1}' with shape {2} and '{3}' with shape {4}: {5}");

    public static readonly DiagnosticDescriptor NetworkIncomplete = Error(
        "CONVGEN047",
        "A network must have an input and a layer",
        "'{0}' has no {1}; {2}");

    public static readonly DiagnosticDescriptor OptionOfNetwork = Error(
        "CONVGEN048",
        "A layer must not set what its network determines",
        "{0} is determined by the network '{1}'; {2}");

    public static readonly DiagnosticDescriptor AxisMissing = Error(
        "CONVGEN049",
        "An axis must exist",
        "{0} is {1}, but the image has the shape {2}, so the axis must be from {3} to {4}");

    public static readonly DiagnosticDescriptor NetworkType = Error(
        "CONVGEN050",
        "A network and its layers must be types that can be created",
        "'{0}' {1}; {2}");

    public static readonly DiagnosticDescriptor PoolPaddingTooLarge = Error(
        "CONVGEN051",
        "A pooling's padding must be smaller than its kernel",
        "{0} is {1}, but the kernel spans only {2} {3}, so a window would lie wholly in the padding; use less padding or a larger kernel");

    public static readonly DiagnosticDescriptor NormalizationNumber = Error(
        "CONVGEN052",
        "The numbers of a normalization must be in range",
        "{0} is {1}, but must be {2}");

    public static readonly DiagnosticDescriptor ClipReversed = Error(
        "CONVGEN053",
        "The smallest result of a clip must not exceed the largest one",
        "ClipMinimum is {0}, but ClipMaximum is only {1}; exchange or change them");

    public static readonly DiagnosticDescriptor PReluIsLayer = Error(
        "CONVGEN054",
        "An activation with weights must be a layer of its own",
        "{0} is Activation.PRelu, which has weights of its own; add a layer to the network instead: [Activate(Activation.PRelu)]");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePages.Of(id));
}
