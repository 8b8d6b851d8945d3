namespace ConvGen.Benchmarks;

/// <summary>The size of all generated files of a project.</summary>
internal sealed record GeneratedSize(long Lines, long Bytes)
{
    /// <summary>The size of the files in a folder, which does not exist if there are none.</summary>
    public static GeneratedSize Of(string folder)
    {
        FileInfo[] files = Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles("*.cs", SearchOption.AllDirectories) : [];
        return new(files.Sum(file => File.ReadLines(file.FullName).LongCount()), files.Sum(file => file.Length));
    }
}
