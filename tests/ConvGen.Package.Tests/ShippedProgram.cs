namespace ConvGen.Package.Tests;

/// <summary>What <c>Shipped/Program.cs</c> prints when every kernel computes what is defined. It ends with an exception otherwise.</summary>
internal static class ShippedProgram
{
    /// <summary>The whole output.</summary>
    /// <param name="vectors">What the program should find on this machine.</param>
    public static string Output(string vectors) =>
        $"""
        {vectors}
        Chapter: 56 72 104 120 76 100 148 172 96 128 192 224
        PictureFilter: 1886 outputs as defined
        FirstLayer: 16384 outputs as defined
        DeepLayer: 12544 outputs as defined
        Depthwise: 6272 outputs as defined
        Pointwise: 9408 outputs as defined
        Upsampling: 1600 outputs as defined
        PreciseSignal: 768 outputs as defined
        ActivatedSignal: 768 outputs as defined
        """.ReplaceLineEndings("\n");
}
