namespace ConvGen.Tool.Commands;

/// <summary>Files that appear together: they are written beside their places, and moved there when all of them are complete.</summary>
internal sealed class StagedFiles : IDisposable
{
    private readonly List<(string Target, string Written, string Previous)> _files = [];

    /// <summary>Writes a file beside its place.</summary>
    /// <param name="target">Its place.</param>
    /// <param name="write">Writes the file at the path that it is given.</param>
    public void Add(string target, Action<string> write)
    {
        string unique = $"{target}.{Guid.NewGuid():N}";
        _files.Add((target, unique + ".new", unique + ".old"));
        write(unique + ".new");
    }

    /// <summary>Moves all files to their places. If one cannot be moved, all places are as they were.</summary>
    public void Publish()
    {
        int published = 0;
        try
        {
            for (; published < _files.Count; published++)
            {
                (string target, string written, string previous) = _files[published];
                if (File.Exists(target))
                {
                    File.Move(target, previous);
                }

                File.Move(written, target);
            }
        }
        catch
        {
            foreach ((string target, string written, string previous) in _files.Take(published + 1))
            {
                Restore(target, written, previous);
            }

            throw;
        }
    }

    /// <summary>Deletes what is not in its place.</summary>
    public void Dispose()
    {
        foreach ((string _, string written, string previous) in _files)
        {
            File.Delete(written);
            File.Delete(previous);
        }
    }

    private static void Restore(string target, string written, string previous)
    {
        if (!File.Exists(written))
        {
            File.Delete(target);
        }

        if (File.Exists(previous))
        {
            File.Move(previous, target);
        }
    }
}
