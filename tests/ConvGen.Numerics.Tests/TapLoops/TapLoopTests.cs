using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.Numerics;

/// <summary>
/// What the JIT compiler makes of the loops that take almost all of a kernel's time, on machines with 16 registers of 256 bits: no accumulator leaves its
/// register, no place is multiplied out, and there are few other instructions. A core that a busy hyperthread shares has room for about three instructions
/// a cycle, two of which should be multiply-adds.
/// </summary>
public sealed class TapLoopTests(ITestOutputHelper log)
{
    private static readonly Machine Bits256 = Machine.All.Single(machine => machine.Name == "256 bits without AVX-512");

    /// <summary>The kernels, and the maximum number of instructions per multiply-add in the loop of their largest tile.</summary>
    public static TheoryData<string, double> Kernels => new()
    {
        { "inputs held, stride 1", 1.65 },
        { "weights held, stride 2", 1.9 },
        { "one tap", 1.8 },
        { "few channels", 1.9 },
    };

    [Theory]
    [MemberData(nameof(Kernels))]
    public async Task Tap_loops_consist_of_little_but_multiply_adds(string name, double instructions)
    {
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == Architecture.X64 && Fma.IsSupported, "The listing is of x64 instructions.");
        IReadOnlyList<TapLoop> loops = await Listing.TapLoopsAsync(KernelOf(name), Bits256, "*Tile*256*");
        Assert.NotEmpty(loops);
        Assert.All(loops, loop =>
        {
            log.WriteLine(FormattableString.Invariant($"{loop.Method}: {loop.MultiplyAdds} multiply-adds, {loop.InstructionsPerMultiplyAdd:F2} instructions each"));
            Assert.True(!loop.Spills.Any(), $"A spill in {loop}");
            Assert.True(!loop.Copies.Any(), $"A copy in {loop}");
            Assert.True(!loop.Multiplications.Any(), $"A multiplication in {loop}");
        });

        // The other loops are of the tiles at the end of a row, which have fewer columns.
        TapLoop largest = loops.MaxBy(loop => loop.MultiplyAdds)!;
        Assert.True(largest.InstructionsPerMultiplyAdd <= instructions, $"{largest.InstructionsPerMultiplyAdd} instructions per multiply-add in {largest}");
    }

    private static KernelCase KernelOf(string name) => name switch
    {
        "inputs held, stride 1" => new() { InChannels = 32, OutChannels = 64, Image = (28, 28), Padding = (1, 1) },
        "weights held, stride 2" => new() { InChannels = 48, OutChannels = 80, Image = (20, 20), Stride = (2, 2), Padding = (1, 1) },
        "one tap" => new() { InChannels = 64, OutChannels = 64, Kernel = (1, 1), Image = (28, 28) },
        _ => new() { InChannels = 6, OutChannels = 16, Kernel = (5, 5), Image = (14, 14) },
    };
}
