namespace MobileBlock;

/// <summary>Counts the multiply-adds that the block saves.</summary>
internal static class MultiplyAdds
{
    public static void Print()
    {
        const int Taps = FullConvolution.KernelHeight * FullConvolution.KernelWidth;
        const long Saved = FullConvolution.MultiplyAdds - Block.MultiplyAdds;

        Console.WriteLine();
        Console.WriteLine("Multiply-adds");
        Print("depthwise 3 x 3", Depthwise.MultiplyAdds);
        Print("1 x 1", Pointwise.MultiplyAdds);
        Print("the block", Block.MultiplyAdds);
        Print("full 3 x 3", FullConvolution.MultiplyAdds);
        Print("saved", Saved);

        // Howard et al., section 3.1. With k x k taps, c inputs, n outputs and m pixels: (k²·c·m + c·n·m) / (k²·c·n·m) = 1/n + 1/k².
        double share = (double)Block.MultiplyAdds / FullConvolution.MultiplyAdds;
        double generalShare = 1.0 / FullConvolution.OutChannels + 1.0 / Taps;
        Console.WriteLine($"  The block needs {share:P2} of the full convolution's multiply-adds,");
        Console.WriteLine($"  as 1/outChannels + 1/k² predicts: 1/{FullConvolution.OutChannels} + 1/{Taps} = {generalShare:P2}.");
    }

    private static void Print(string what, long count) => Console.WriteLine($"  {what,-16} {count,12:N0}");
}
