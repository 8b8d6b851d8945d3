using System.Runtime.InteropServices;
using ConvGen.Programs;

namespace ConvGen.Numerics;

/// <summary>The corpus in a program for Arm64, which has 128-bit vectors with fused multiply-add, under emulation.</summary>
public sealed class Arm64Tests(ITestOutputHelper log) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("convgen-arm64-");

    [Fact]
    public async Task Its_results_have_the_bits_of_x64()
    {
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == Architecture.X64, "This machine is not x64, so Arm64 is not emulated here.");
        Assert.SkipWhen(Tool.Arm64Emulator is null, "qemu-aarch64 is not on the PATH, or its libraries are missing.");
        CorpusRun whole = await CorpusRuns.OnAsync(Machine.Whole);
        Assert.SkipUnless(whole.Report.InstructionSets.FusedMultiplyAdd, "This machine does not have fused multiply-add, so it rounds differently.");

        CorpusRun run = await CorpusRuns.OnArm64Async(Tool.Arm64Emulator, _folder.FullName);

        run.AssertClean();
        Assert.Equal(new InstructionSets(Vector512: false, Vector256: false, Vector128: true, FusedMultiplyAdd: true), run.Report.InstructionSets);
        foreach (CorpusData data in Enum.GetValues<CorpusData>())
        {
            Fingerprints.AssertSame(data, whole, run, _ => true, _ => true);
        }

        log.WriteLine(run.Summary);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
