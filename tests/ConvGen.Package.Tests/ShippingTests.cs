using System.Runtime.InteropServices;
using Consumer;

namespace ConvGen.Package.Tests;

/// <summary>Every way to publish a program. Trimming and native compilation must not report anything: warnings are errors.</summary>
[Collection(OnePackage.Name)]
public sealed class ShippingTests(PackedPackage package, ITestOutputHelper log)
{
    private const string LinkerMissing = "NativeAOT links with clang or gcc, and neither is on the PATH.";

    private static readonly string[] Native = ["PublishAot=true", $"CppCompilerAndLinker={Tool.Linker}"];

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0", "PublishTrimmed=true")]
    [InlineData("net10.0", "PublishSingleFile=true")]
    [InlineData("net10.0", "PublishReadyToRun=true")]
    public Task A_program_that_brings_its_runtime_computes_what_is_defined(string framework, params string[] properties) =>
        RequireResults(framework, VectorInstructions.Describe(), properties);

    [Fact]
    public Task A_native_program_for_this_machine_has_its_vectors()
    {
        Assert.SkipWhen(Tool.Linker is null, LinkerMissing);
        return RequireResults("net10.0", VectorInstructions.Describe(), [.. Native, "IlcInstructionSet=native"]);
    }

    [Fact]
    public Task A_native_program_for_any_machine_has_vectors_of_128_bits()
    {
        Assert.SkipWhen(Tool.Linker is null, LinkerMissing);
        // Every Arm64 machine has fused multiply-add. x86-64-v2 does not, and CONVGEN033 warns about it.
        string vectors = VectorInstructions.Describe(bits: 128, fused: RuntimeInformation.OSArchitecture == Architecture.Arm64);
        return RequireResults("net10.0", vectors, [.. Native, "NoWarn=CONVGEN033"]);
    }

    private async Task RequireResults(string framework, string vectors, params string[] properties)
    {
        var consumer = ConsumerProject.Create(package, framework, runnable: true);
        consumer.AddProgram();

        await consumer.PublishAsync(properties);
        string output = await consumer.RunPublishedAsync();

        // .ci/run shows these lines.
        log.WriteLine($"Shipped for {string.Join(' ', [framework, .. properties])}: {output.Split('\n')[0]}");
        Assert.Equal(ShippedProgram.Output(vectors), output);
    }
}
