namespace ConvGen.Package.Tests;

/// <summary>
/// The output of <c>Shipped/Program.cs</c> if every kernel computes what its definition says. Otherwise, it ends with an exception.
/// </summary>
internal static class ShippedProgram
{
    /// <summary>The complete output.</summary>
    /// <param name="vectors">The instructions that the program should find on this machine.</param>
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
