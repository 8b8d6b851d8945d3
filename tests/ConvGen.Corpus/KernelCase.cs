using System.Globalization;

namespace ConvGen.Numerics;

/// <summary>A declaration to test, and the corresponding shape for the oracle.</summary>
internal sealed record KernelCase
{
    private static readonly string[] ExtentNames = ["Depth", "Height", "Width"];

    private static readonly string[] SideNames = ["Front", "Back", "Top", "Bottom", "Left", "Right"];

    /// <summary>The number of axes of the image.</summary>
    public int Rank { get; init; } = 2;

    public int InChannels { get; init; } = 1;

    public int OutChannels { get; init; } = 1;

    public PerAxis Kernel { get; init; } = (3, 3);

    public PerAxis Image { get; init; } = (8, 8);

    public PerAxis Stride { get; init; } = (1, 1);

    public PerAxis Dilation { get; init; } = (1, 1);

    public PerSide Padding { get; init; }

    public PerAxis OutputPadding { get; init; } = (0, 0, 0);

    public int Groups { get; init; } = 1;

    public bool Bias { get; init; }

    public bool IsDouble { get; init; }

    public bool UnrollFull { get; init; }

    public bool Transposed { get; init; }

    /// <summary>Whether it is declared with <c>DepthwiseConv2D</c>; then each input channel is a group.</summary>
    public bool Depthwise { get; init; }

    /// <summary>Whether it is declared with <c>Conv1x1</c>.</summary>
    public bool Pointwise { get; init; }

    /// <summary>Whether an option that is the same for all axes is written only once.</summary>
    public bool SharesOptions { get; init; }

    public PaddingMode PaddingMode { get; init; }

    public AutoPadding AutoPadding { get; init; }

    public TensorLayout Layout { get; init; }

    public Activation Activation { get; init; }

    public float? LeakySlope { get; init; }

    private const float EluAlpha = 0.5f;

    private const float ClipMinimum = -2.5f;

    private const float ClipMaximum = 3;

    /// <summary>The activations that a kernel can have.</summary>
    public static IReadOnlyList<Activation> Activations { get; } = [.. Enum.GetValues<Activation>().Where(activation => activation != Activation.PRelu)];

    public bool Residual { get; init; }

    /// <summary>Whether each output uses only the inputs at the same position.</summary>
    public bool IsPointwise =>
        Kernel == (1, 1, 1) && Stride == (1, 1, 1) && Shape is { OutputDepth: var d, OutputHeight: var h, OutputWidth: var w } && (d, h, w) == (Image.Depth, Image.Height, Image.Width);

    /// <summary>Whether the attribute declares the extents; otherwise, they are given at run time.</summary>
    public bool DeclaresExtents { get; init; } = true;

    /// <summary>The image's extents, slowest axis first.</summary>
    public int[] Extents => Along(Image);

    /// <summary>The shape for the oracle.</summary>
    public ConvolutionShape Shape => new ConvolutionShape
    {
        InChannels = InChannels,
        OutChannels = OutChannels,
        Groups = Depthwise ? InChannels : Groups,
        KernelDepth = Kernel.Depth,
        KernelHeight = Kernel.Height,
        KernelWidth = Kernel.Width,
        InputDepth = Image.Depth,
        InputHeight = Image.Height,
        InputWidth = Image.Width,
        StrideDepth = Stride.Depth,
        StrideHeight = Stride.Height,
        StrideWidth = Stride.Width,
        DilationDepth = Dilation.Depth,
        DilationHeight = Dilation.Height,
        DilationWidth = Dilation.Width,
        PaddingFront = Padding.Front,
        PaddingBack = Padding.Back,
        PaddingTop = Padding.Top,
        PaddingBottom = Padding.Bottom,
        PaddingLeft = Padding.Left,
        PaddingRight = Padding.Right,
        PaddingMode = PaddingMode,
        Transposed = Transposed,
        OutputPaddingDepth = OutputPadding.Depth,
        OutputPaddingHeight = OutputPadding.Height,
        OutputPaddingWidth = OutputPadding.Width,
        Layout = Layout,
        Activation = Activation,
        LeakySlope = LeakySlope ?? 0.01f,
        EluAlpha = EluAlpha,
        ClipMinimum = ClipMinimum,
        ClipMaximum = ClipMaximum,
    }.WithAutoPadding(AutoPadding);

    /// <summary>The number of terms in the longest chain of one output, including the bias and the residual.</summary>
    public int ChainLength => InChannels / Shape.Groups * Kernel.Depth * Kernel.Height * Kernel.Width + (Bias ? 1 : 0) + (Residual ? 1 : 0);

    /// <summary>Whether the activation of a small integer is exact in both precisions.</summary>
    public bool HasExactActivation => Activation is Activation.None or Activation.Relu or Activation.Relu6 or Activation.LeakyRelu or Activation.Clip;

    /// <summary>Whether the activation is applied only after all tiles, so that the tiles do not contain the final results.</summary>
    public bool HasPassAfterTiles => !HasExactActivation && Activation is not (Activation.HardSwish or Activation.HardSigmoid);

    /// <summary>The attribute, as a user would write it.</summary>
    public string Attribute
    {
        get
        {
            List<string> arguments = Depthwise ? [$"{InChannels}"] : [$"{InChannels}", $"{OutChannels}"];
            arguments.AddRange(Rank switch
            {
                _ when Pointwise => [],
                1 => [$"kernelSize: {Kernel.Width}"],
                _ when SharesOptions && AreEqual(Along(Kernel)) => [$"kernelSize: {Kernel.Width}"],
                2 => [$"kernelHeight: {Kernel.Height}", $"kernelWidth: {Kernel.Width}"],
                _ => [$"kernelDepth: {Kernel.Depth}", $"kernelHeight: {Kernel.Height}", $"kernelWidth: {Kernel.Width}"],
            });
            if (DeclaresExtents)
            {
                string[] names = [.. ExtentNames.Skip(3 - Rank)];
                arguments.AddRange(names.Zip(Extents, (name, extent) => $"{name} = {extent}"));
            }

            AddAxes("Stride", Stride, 1);
            AddAxes("Dilation", Dilation, 1);
            AddAxes("OutputPadding", OutputPadding, 0);
            AddSides();
            Add("Multiplier", Depthwise ? OutChannels / InChannels : 1, 1);
            Add("Groups", Groups, 1);
            AddIf(Bias, "Bias = true");
            AddIf(Residual, "Residual = true");
            AddIf(IsDouble, "ElementType = typeof(double)");
            AddIf(UnrollFull, "Unroll = Unroll.Full");
            AddIf(PaddingMode != PaddingMode.Zeros, $"PaddingMode = PaddingMode.{PaddingMode}");
            AddIf(AutoPadding != AutoPadding.None, $"AutoPadding = AutoPadding.{AutoPadding}");
            AddIf(Layout != TensorLayout.ChannelsFirst, $"Layout = TensorLayout.{Layout}");
            AddIf(Activation != Activation.None, $"Activation = Activation.{Activation}");
            AddIf(LeakySlope is not null, string.Create(CultureInfo.InvariantCulture, $"LeakySlope = {LeakySlope}f"));
            AddIf(Activation == Activation.Elu, string.Create(CultureInfo.InvariantCulture, $"EluAlpha = {EluAlpha}f"));
            AddIf(Activation == Activation.Clip, string.Create(CultureInfo.InvariantCulture, $"ClipMinimum = {ClipMinimum}f, ClipMaximum = {ClipMaximum}f"));
            string name = Depthwise ? "DepthwiseConv2D" : Pointwise ? "Conv1x1" : Transposed ? $"ConvTranspose{Rank}D" : $"Conv{Rank}D";
            return $"{name}({string.Join(", ", arguments)})";

            void AddAxes(string option, PerAxis values, int otherwise)
            {
                if (Rank == 1 || (SharesOptions && AreEqual(Along(values))))
                {
                    Add(option, values.Width, otherwise);
                    return;
                }

                Add($"{option}Depth", Rank == 3 ? values.Depth : otherwise, otherwise);
                Add($"{option}Height", values.Height, otherwise);
                Add($"{option}Width", values.Width, otherwise);
            }

            void AddSides()
            {
                int[] sides = [Padding.Front, Padding.Back, Padding.Top, Padding.Bottom, Padding.Left, Padding.Right];
                if (SharesOptions && AreEqual(sides[^(2 * Rank)..]))
                {
                    Add("Padding", Padding.Left, 0);
                    return;
                }

                foreach ((string side, int padding) in SideNames.Zip(sides))
                {
                    Add($"Padding{side}", padding, 0);
                }
            }

            void Add(string option, int value, int otherwise) => AddIf(value != otherwise, string.Create(CultureInfo.InvariantCulture, $"{option} = {value}"));

            void AddIf(bool condition, string argument)
            {
                if (condition)
                {
                    arguments.Add(argument);
                }
            }
        }
    }

    /// <summary>The case's name in a list of tests. If the extents are not declared, it includes the image's extents.</summary>
    public override string ToString() => DeclaresExtents ? Attribute : $"{Attribute} on {string.Join(" x ", Extents)}";

    // The numbers for the axes that the image has, slowest first.
    private int[] Along(PerAxis axes) => [.. new[] { axes.Depth, axes.Height, axes.Width }.Skip(3 - Rank)];

    private static bool AreEqual(int[] numbers) => numbers.Distinct().Count() == 1;
}
