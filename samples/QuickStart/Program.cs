using QuickStart;

Console.WriteLine("Convolutions written at compile time, beside the reference implementation.");

bool allAgree = ChapterExamples.Run() & FirstLayerExample.Run();
SpeedComparison.Run();
GeneratedFiles.Print();
return allAgree ? 0 : 1;
