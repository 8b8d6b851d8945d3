using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Diagnostics;

/// <summary>One descriptor per mistake that a declaration, or a call of a kernel, can make. An id, once released, is never given to another rule.</summary>
internal static class Rules
{
    private const string Category = "ConvGen";

    public static readonly DiagnosticDescriptor TypeNotPartial = Error(
        "CONVGEN001",
        "A kernel's type must be partial",
        "'{0}' bears [{1}] but is not partial, so no code can be added to it; declare it 'partial'");

    public static readonly DiagnosticDescriptor ContainingTypeNotPartial = Error(
        "CONVGEN002",
        "Every type around a kernel's type must be partial",
        "'{0}' contains '{1}', which bears [{2}], but is not partial; declare it 'partial'");

    public static readonly DiagnosticDescriptor SizeNotPositive = Error(
        "CONVGEN003",
        "A size must be positive",
        "{0} is {1}, but must be at least 1");

    public static readonly DiagnosticDescriptor PaddingNegative = Error(
        "CONVGEN004",
        "Padding must not be negative",
        "{0} is {1}, but padding adds elements, so it must be at least 0");

    public static readonly DiagnosticDescriptor SizeOverflow = Error(
        "CONVGEN005",
        "A size exceeds what a span can hold",
        "{0} would be {1}, more than the largest supported size, {2}; reduce {3}");

    public static readonly DiagnosticDescriptor KernelExceedsInput = Error(
        "CONVGEN006",
        "The kernel must fit into the padded input",
        "The kernel spans {0} {1}{2}, but the input has only {3}{4}; there is no output");

    public static readonly DiagnosticDescriptor ExtentMissing = Error(
        "CONVGEN007",
        "The input's extents are declared together or not at all",
        "{0} {1} declared but {2} {3} not; declare all extents for a fixed size, or none for a size given at run time");

    public static readonly DiagnosticDescriptor OptionsContradict = Error(
        "CONVGEN008",
        "An option for one axis must not contradict the option for all axes",
        "{0} = {1} contradicts {2} = {3}; give {2} only, or each axis its own option");

    public static readonly DiagnosticDescriptor ElementTypeUnsupported = Error(
        "CONVGEN009",
        "The element type must be float or double",
        "ElementType is '{0}', but kernels can be generated for typeof(float) and typeof(double) only");

    public static readonly DiagnosticDescriptor TwoKernels = Error(
        "CONVGEN011",
        "A type holds one kernel",
        "'{0}' bears [{1}] as well as [{2}]; each would generate the same members, so give every kernel a type of its own");

    public static readonly DiagnosticDescriptor MemberNameTaken = Error(
        "CONVGEN012",
        "A generated member's name is taken",
        "'{0}' already has a member '{1}', which [{2}] generates; {3}");

    public static readonly DiagnosticDescriptor UnrollTooLarge = Error(
        "CONVGEN013",
        "Full unrolling would spell out too many multiply-adds",
        "Unroll.Full would spell out {0} multiply-adds for {1} outputs, but at most {2} for {3} can be; leave Unroll at Auto, which keeps loops around unrolled tiles");

    public static readonly DiagnosticDescriptor UnrollNeedsExtent = Error(
        "CONVGEN014",
        "Full unrolling needs the input's extent",
        "Unroll.Full spells out every multiply-add, but their number depends on the input's size, which is given at run time; declare {0}, or leave Unroll at Auto");

    public static readonly DiagnosticDescriptor PrimaryConstructor = Error(
        "CONVGEN015",
        "A kernel's type must not have a primary constructor",
        "'{0}' has a primary constructor, so the generated constructor that takes the weights could not set its parameters; use an ordinary constructor");

    public static readonly DiagnosticDescriptor GroupsDoNotDivide = Error(
        "CONVGEN016",
        "Groups must divide the channels",
        "Groups is {0}, which {1}; the channels allow {2}");

    public static readonly DiagnosticDescriptor FileLocalType = Error(
        "CONVGEN017",
        "A kernel's type must not be file-local",
        "'{0}' is declared 'file', so the generated file cannot add to it; remove 'file', or nest it in a type that is not file-local");

    public static readonly DiagnosticDescriptor OptionUndefined = Error(
        "CONVGEN018",
        "An option's value must be one that its enum names",
        "{0} is {1}, which {2} does not name; use one of {3}");

    public static readonly DiagnosticDescriptor BaseConstructor = Error(
        "CONVGEN019",
        "A kernel's base class must have a parameterless constructor",
        "'{0}' derives from '{1}', which has no constructor without parameters, so the generated constructor that takes the weights could not call it; add one, or make the kernel a static class");

    public static readonly DiagnosticDescriptor TypeNameTaken = Error(
        "CONVGEN020",
        "A kernel's type must not be named like a generated member",
        "'{0}' is the name of the type or of its type parameter, but also of a member that [{1}] generates; rename the type or the type parameter");

    public static readonly DiagnosticDescriptor AutoPaddingExcludesPadding = Error(
        "CONVGEN021",
        "AutoPadding excludes declared padding",
        "{0} is declared beside AutoPadding.{1}, which computes the padding itself; remove one of them");

    public static readonly DiagnosticDescriptor PaddingExceedsMode = Error(
        "CONVGEN022",
        "A padding mode limits the padding",
        "{0} is {1}, but PaddingMode.{2} can pad an input of {3} {4} by at most {5} on each side");

    public static readonly DiagnosticDescriptor OutputPaddingTooLarge = Error(
        "CONVGEN023",
        "Output padding must be smaller than the stride or the dilation",
        "{0} is {1}, but must be smaller than the stride or the dilation, so at most {2}");

    public static readonly DiagnosticDescriptor NoOutput = Error(
        "CONVGEN024",
        "A transposed convolution's padding must leave an output",
        "The padding takes {0} {1} from an output of {2}; there is no output");

    public static readonly DiagnosticDescriptor OptionWithoutEffect = Error(
        "CONVGEN025",
        "An option must have an effect",
        "{0} has no effect without {1}");

    public static readonly DiagnosticDescriptor SamePaddingOutOfReach = Error(
        "CONVGEN026",
        "A transposed kernel must reach the output that AutoPadding asks for",
        "AutoPadding.{0} makes the output {1} times the input, but the kernel spans only {2} {3}; set {4} to {5}");

    public static readonly DiagnosticDescriptor SlopeNotFinite = Error(
        "CONVGEN027",
        "A slope must be a finite number",
        "LeakySlope is {0}, but must be a finite number");

    public static readonly DiagnosticDescriptor ConstantUnknown = Error(
        "CONVGEN028",
        "A kernel's arguments must not be constants of another kernel",
        "{0} names a constant that is generated, and so has no value yet when this kernel is; write the number, or a constant of your own that both kernels use");

    public static readonly DiagnosticDescriptor AbstractMemberHidden = Error(
        "CONVGEN029",
        "A kernel's base class must not leave a generated member abstract",
        "'{0}' inherits the abstract member '{1}', which the member of that name that [{2}] generates hides and does not override; rename it, or declare it in an interface");

    public static readonly DiagnosticDescriptor FieldsNotSet = Error(
        "CONVGEN030",
        "A struct's constructor must set the generated fields",
        "Before C# 11 '{0}' must set every field of its struct by itself, and those that hold the weights are generated; {1}, or use C# 11");

    public static readonly DiagnosticDescriptor BufferLengthWrong = Error(
        "CONVGEN031",
        "A buffer must have the length that the kernel takes",
        "'{0}' takes {1}, but this buffer has {2}{3}; give it the length {4}");

    public static readonly DiagnosticDescriptor BuffersExchanged = Error(
        "CONVGEN032",
        "A kernel's buffers must not be exchanged",
        "'{0}' and '{1}' are exchanged: this buffer has the length that '{1}' takes, {2}, and the other one that of '{0}', {3}");

    public static readonly DiagnosticDescriptor NativeWithoutFusedMultiplyAdd = new(
        "CONVGEN033",
        "Native compilation should know fused multiply-add",
        "NativeAOT compiles kernels without fused multiply-add and without vectors of 256 bits, because {0}; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Of("CONVGEN033"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor DepthwiseSpelledOut = new(
        "CONVGEN034",
        "A convolution with a group for each channel can be declared depthwise",
        "Groups = {0} gives each of the {0} input channels a group of its own; DepthwiseConv2D declares the same kernel",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Of("CONVGEN034"));

    public static readonly DiagnosticDescriptor SystemHidden = Error(
        "CONVGEN035",
        "No type may hide the namespace System",
        "'{0}' cannot be generated: a type named 'System' in the global namespace hides the namespace, which generated code needs; rename it, or put it into a namespace");

    public static readonly DiagnosticDescriptor LayoutFixed = Error(
        "CONVGEN036",
        "A kernel's type must have room for generated fields",
        "'{0}' is declared with [{1}], which leaves no place for the generated fields that hold the weights; remove [{1}], or make the kernel a static class");

    public static readonly DiagnosticDescriptor ArgumentsMissing = new(
        "CONVGEN037",
        "A call must give a kernel all that it takes",
        "'{0}' is called without {1}; pass {2}: {3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Of("CONVGEN037"));

    public static readonly DiagnosticDescriptor OutputIsInput = Error(
        "CONVGEN038",
        "A kernel's output must be a buffer of its own",
        "'output' is the same buffer as '{0}', which is still read while the output is written; pass another buffer");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePages.Of(id));
}
