using System.Runtime.CompilerServices;

namespace ConvGen.Testing;

/// <summary>
/// Review of generated code by snapshot. Each generated file is compared with a <c>*.verified.cs</c> beside the test; where it differs, what
/// was generated is written to the <c>*.received.cs</c> of the same name, and a diff tool opens if there is a screen.
/// </summary>
/// <remarks>
/// <para>
/// To accept a change, copy the received file over the verified one and commit it: <c>mv X.received.cs X.verified.cs</c>, or the diff tool's
/// own button. There is deliberately no switch that accepts: a snapshot nobody looked at proves nothing.
/// </para>
/// <para>
/// Names and contents of the files are those that Verify.SourceGenerators would write, so that moving to it would change no snapshot. A
/// test class is expected in a file of its own name.
/// </para>
/// </remarks>
public static class Snapshot
{
    /// <summary>Compares the generated files, which must compile cleanly, with the snapshots of the calling test.</summary>
    /// <param name="result">The run of the generator.</param>
    /// <param name="parameters">The arguments of a theory that tell its cases apart.</param>
    /// <param name="sourceFile">The test's file. Filled in by the compiler.</param>
    /// <param name="method">The test's method. Filled in by the compiler.</param>
    /// <exception cref="SnapshotMismatchException">A file is new, has changed, or is no longer generated.</exception>
    /// <example>
    /// <code>
    /// await Snapshot.Verify(KernelCompilation.Run(source));
    /// await Snapshot.Verify(KernelCompilation.Run(source), [("stride", stride)]);
    /// </code>
    /// </example>
    public static Task Verify(
        GenerationResult result,
        IReadOnlyList<(string Name, object? Value)>? parameters = null,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "") =>
        Verify(result.EnsureClean().Files, SnapshotName.Of(sourceFile, method, parameters ?? []));

    internal static async Task Verify(IReadOnlyList<GeneratedFile> files, SnapshotName name)
    {
        SnapshotComparison[] comparisons = [.. files.Select(file => SnapshotComparison.Of(file, name))];
        string[] orphans = [.. name.VerifiedFiles().Except(comparisons.Select(comparison => comparison.VerifiedPath))];

        foreach (SnapshotComparison comparison in comparisons.Where(comparison => !comparison.Matches))
        {
            await DiffTool.ShowAsync(comparison.ReceivedPath, comparison.VerifiedPath);
        }

        string[] failures =
        [
            .. comparisons.Where(comparison => !comparison.Matches).Select(comparison => comparison.Description),
            .. orphans.Select(path => $"No longer generated: {path}\n  If that is right, delete the file."),
        ];
        if (failures.Length > 0)
        {
            throw new SnapshotMismatchException(string.Join("\n\n", failures));
        }
    }
}
