namespace ConvGen.Benchmarks;

/// <summary>The cost of building a project.</summary>
/// <param name="Project">The project.</param>
/// <param name="Size">The size of its generated files.</param>
/// <param name="Processor">The least processor time of a build, in seconds; null if the system does not report it.</param>
/// <param name="Elapsed">The least elapsed time of a build, in seconds.</param>
internal sealed record BuildResult(BuildProject Project, GeneratedSize Size, double? Processor, double Elapsed);
