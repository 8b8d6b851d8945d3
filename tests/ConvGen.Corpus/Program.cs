using ConvGen.Numerics;

// Every kernel under test, on this machine. A folder holds them compiled, so that other machines run the very same code.
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

        return report.IsClean ? 0 : 1;

    default:
        Console.Error.WriteLine("Say 'compile FOLDER' to write the kernels into a folder, or 'run FOLDER' to run them on this machine.");
        return 2;
}
