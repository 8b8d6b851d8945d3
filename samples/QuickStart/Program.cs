using QuickStart;

Console.WriteLine("Convolutions generated at compile time, compared with the reference implementation.");

bool allAgree = ChapterExamples.Run() & FirstLayerExample.Run();
SpeedComparison.Run();
GeneratedFiles.Print();
return allAgree ? 0 : 1;
