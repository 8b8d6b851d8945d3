using ConvGen.Import;
using ConvGen.Tool.Commands;
using ConvGen.Tool.Console;

return new ConvgenCommand(OnnxImporter.Import, Terminal.Output(), Terminal.Error()).Run(args);
