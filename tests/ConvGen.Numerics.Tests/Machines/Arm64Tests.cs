using System.Runtime.InteropServices;
using ConvGen.Programs;

namespace ConvGen.Numerics;

/// <summary>The corpus in a program for Arm64, whose vectors have 128 bits and fused multiply-add, under emulation.</summary>
public sealed class Arm64Tests(ITestOutputHelper log) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("convgen-arm64-");

    [Fact]
    public async Task Its_results_have_the_bits_of_x64()
    {
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == Architecture.X64, "Here, Arm64 is no other machine.");
        Assert.SkipWhen(Tool.Arm64Emulator is null, "qemu-aarch64 is not on the PATH, or there are no libraries for it.");
        CorpusRun whole = await CorpusRuns.OnAsync(Machine.Whole);
        Assert.SkipUnless(whole.Report.InstructionSets.FusedMultiplyAdd, "This machine has no fused multiply-add, and so it rounds otherwise.");

        CorpusRun run = await CorpusRuns.OnArm64Async(Tool.Arm64Emulator, _folder.FullName);

        run.AssertClean();
        Assert.Equal(new InstructionSets(Vector512: false, Vector256: false, Vector128: true, FusedMultiplyAdd: true), run.Report.InstructionSets);
        foreach (CorpusData data in Enum.GetValues<CorpusData>())
        {
            Fingerprints.AssertSame(data, whole, run, _ => true);
        }

        log.WriteLine(run.Summary);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
