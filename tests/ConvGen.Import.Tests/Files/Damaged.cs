namespace ConvGen.Import.Tests.Files;

/// <summary>Imports files that may be damaged in any way.</summary>
internal static class Damaged
{
    /// <summary>The most memory that an import of a small file may allocate.</summary>
    private const long MostBytes = 500_000_000;

    /// <summary>Imports a file. The only exception may be an <see cref="ImportException"/>, of one line and with reasons.</summary>
    /// <returns>Why it cannot be imported, or <see langword="null"/> if it can.</returns>
    public static ImportException? Import(ModelFolder folder, byte[] file)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        ImportException? refused = null;
        try
        {
            folder.Import(file);
        }
        catch (ImportException exception)
        {
            refused = exception;
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < MostBytes, FormattableString.Invariant($"The import allocated {allocated} bytes."));
        if (refused is not null)
        {
            Assert.False(string.IsNullOrWhiteSpace(refused.Message));
            Assert.DoesNotContain('\n', refused.Message);
            Assert.All(refused.Problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.Reason)));
        }

        return refused;
    }
}
