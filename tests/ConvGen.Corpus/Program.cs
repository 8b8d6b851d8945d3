using ConvGen.Numerics;
using ConvGen.Numerics.Networks;

// Runs every kernel and network under test on this machine. A folder contains them compiled, so that other machines run exactly the same code.
switch (args)
{
    case ["compile", string folder]:
        CorpusFolder.Save(folder);
        return 0;

    case ["run", string folder]:
        TrialWriter report = new(Console.Out);
        report.Machine(InstructionSets.OfThisProcess);
        foreach ((KernelCase kernelCase, KernelBatch batch, int index) in CorpusFolder.Load(folder))
        {
            if (kernelCase.IsDouble)
            {
                new Trial<double>(batch.Get<double>(index), report).Run();
            }
            else
            {
                new Trial<float>(batch.Get<float>(index), report).Run();
            }
        }

        foreach ((NetworkCase network, NetworkBatch batch) in CorpusFolder.LoadNetworks(folder))
        {
            if (network.IsDouble)
            {
                new NetworkTrial<double>(network, batch, report).Run();
            }
            else
            {
                new NetworkTrial<float>(network, batch, report).Run();
            }
        }

        return report.IsClean ? 0 : 1;

    case ["prepare", string assembly]:
        KernelMethods.Prepare(assembly);
        return 0;

    default:
        Console.Error.WriteLine(
            "Usage: 'compile FOLDER' writes the kernels into a folder; 'run FOLDER' runs them on this machine; 'prepare ASSEMBLY' has the JIT compiler compile them.");
        return 2;
}
