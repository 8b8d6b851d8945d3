using System.Runtime.InteropServices;
using ConvGen.Numerics.Networks;

namespace ConvGen.Numerics;

/// <summary>
/// Every kernel on machines with different instructions, each in a separate process: within the error bound of the oracle, with every buffer at an
/// inaccessible page and at every alignment, and with the same bits wherever the arithmetic is the same.
/// </summary>
public class MachineTests(ITestOutputHelper log)
{
    /// <summary>The names of the machines.</summary>
    public static TheoryData<string> Machines => [.. Machine.All.Select(machine => machine.Name)];

    [Theory]
    [MemberData(nameof(Machines))]
    public async Task It_has_the_instructions_that_its_name_tells(string name)
    {
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == Architecture.X64, "The switches disable x64 instructions.");
        InstructionSets whole = (await CorpusRuns.OnAsync(Machine.Whole)).Report.InstructionSets;
        Assert.Equal(Of(name).Expected(whole), (await CorpusRuns.OnAsync(Of(name))).Report.InstructionSets);
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public async Task Kernels_touch_nothing_but_their_buffers_and_stay_within_the_bound(string name)
    {
        CorpusRun run = await CorpusRuns.OnAsync(Of(name));
        run.AssertClean();
        IEnumerable<string> kernels = Corpus.Cases.Select(kernelCase => kernelCase.ToString());
        Assert.Equal([.. kernels, .. DrawnNetworks.ForMachines.Select(network => network.ToString())], run.Report.Trials.Select(trial => trial.Name));
        log.WriteLine(run.Summary);
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public async Task Integers_have_the_same_bits_everywhere(string name) =>
        Fingerprints.AssertSame(CorpusData.Integers, await CorpusRuns.OnAsync(Machine.Whole), await CorpusRuns.OnAsync(Of(name)), kernelCase => kernelCase.HasExactActivation, network => network.IsExact);

    [Theory]
    [MemberData(nameof(Machines))]
    public async Task So_have_special_values(string name) =>
        Fingerprints.AssertSame(CorpusData.Specials, await CorpusRuns.OnAsync(Machine.Whole), await CorpusRuns.OnAsync(Of(name)), kernelCase => kernelCase.HasExactActivation, _ => false);

    /// <summary>Some machines multiply and add with one rounding, others with two. The order is the same for all.</summary>
    [Theory]
    [MemberData(nameof(Machines))]
    public async Task Whatever_the_numbers_and_the_activation_the_rounding_alone_makes_a_difference(string name)
    {
        CorpusRun run = await CorpusRuns.OnAsync(Of(name));
        foreach (Machine other in Machine.All)
        {
            CorpusRun otherRun = await CorpusRuns.OnAsync(other);
            if (otherRun.Report.InstructionSets.FusedMultiplyAdd == run.Report.InstructionSets.FusedMultiplyAdd)
            {
                foreach (CorpusData data in Enum.GetValues<CorpusData>())
                {
                    Fingerprints.AssertSame(data, otherRun, run, _ => true, _ => true);
                }
            }
        }
    }

    private static Machine Of(string name) => Machine.All.Single(machine => machine.Name == name);
}
