using System.Globalization;

namespace ConvGen.Numerics;

/// <summary>A declaration to test, and the shape that the oracle is given for it.</summary>
internal sealed record KernelCase
{
    public int InChannels { get; init; } = 1;

    public int OutChannels { get; init; } = 1;

    public (int Height, int Width) Kernel { get; init; } = (3, 3);

    public (int Height, int Width) Image { get; init; } = (8, 8);

    public (int Height, int Width) Stride { get; init; } = (1, 1);

    public (int Height, int Width) Dilation { get; init; } = (1, 1);

    public (int Top, int Bottom, int Left, int Right) Padding { get; init; }

    public int Groups { get; init; } = 1;

    public bool Bias { get; init; }

    public bool IsDouble { get; init; }

    public bool UnrollFull { get; init; }

    /// <summary>Whether the attribute declares the extents; otherwise they are given at run time.</summary>
    public bool DeclaresExtents { get; init; } = true;

    /// <summary>The same shape as the oracle takes it.</summary>
    public ConvolutionShape Shape => new()
    {
        InChannels = InChannels,
        OutChannels = OutChannels,
        Groups = Groups,
        KernelHeight = Kernel.Height,
        KernelWidth = Kernel.Width,
        InputHeight = Image.Height,
        InputWidth = Image.Width,
        StrideHeight = Stride.Height,
        StrideWidth = Stride.Width,
        DilationHeight = Dilation.Height,
        DilationWidth = Dilation.Width,
        PaddingTop = Padding.Top,
        PaddingBottom = Padding.Bottom,
        PaddingLeft = Padding.Left,
        PaddingRight = Padding.Right,
    };

    /// <summary>The terms of the longest chain of one output.</summary>
    public int ChainLength => InChannels / Groups * Kernel.Height * Kernel.Width + (Bias ? 1 : 0);

    /// <summary>The attribute, as a user would write it.</summary>
    public string Attribute
    {
        get
        {
            List<string> arguments = [$"{InChannels}", $"{OutChannels}", $"kernelHeight: {Kernel.Height}", $"kernelWidth: {Kernel.Width}"];
            if (DeclaresExtents)
            {
                arguments.AddRange([$"Height = {Image.Height}", $"Width = {Image.Width}"]);
            }

            Add("StrideHeight", Stride.Height, 1);
            Add("StrideWidth", Stride.Width, 1);
            Add("DilationHeight", Dilation.Height, 1);
            Add("DilationWidth", Dilation.Width, 1);
            Add("PaddingTop", Padding.Top, 0);
            Add("PaddingBottom", Padding.Bottom, 0);
            Add("PaddingLeft", Padding.Left, 0);
            Add("PaddingRight", Padding.Right, 0);
            Add("Groups", Groups, 1);
            AddIf(Bias, "Bias = true");
            AddIf(IsDouble, "ElementType = typeof(double)");
            AddIf(UnrollFull, "Unroll = Unroll.Full");
            return $"Conv2D({string.Join(", ", arguments)})";

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

    /// <summary>The case's name in a list of tests. Where the extents are not declared, it tells the image they are given by.</summary>
    public override string ToString() => DeclaresExtents ? Attribute : $"{Attribute} on {Image.Height} x {Image.Width}";
}
