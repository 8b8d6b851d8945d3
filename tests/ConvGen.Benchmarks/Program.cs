using ConvGen.Benchmarks;

return CommandLine.Run(args);
