return ConvGen.Benchmarks.CommandLine.Run(args);
