using ConvGen.Import;

namespace ConvGen.Tool.Commands;

/// <summary>Imports a model from a file.</summary>
internal delegate ImportedNetwork ImportModel(string path, ImportOptions? options, IProgress<ImportProgress>? progress);
