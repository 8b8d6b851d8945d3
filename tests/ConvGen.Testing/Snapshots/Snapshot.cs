using System.Runtime.CompilerServices;

namespace ConvGen.Testing;

/// <summary>
/// Snapshot tests for generated code. Each generated file is compared with a <c>*.verified.cs</c> file next to the test. If they differ, the
/// generated file is written to a <c>*.received.cs</c> file with the same name, and a diff tool opens in an interactive session.
/// </summary>
/// <remarks>
/// <para>
/// To accept a change, copy the received file over the verified one (<c>mv X.received.cs X.verified.cs</c>, or use the diff tool) and commit it.
/// There is deliberately no switch that accepts changes: a snapshot that was not reviewed proves nothing.
/// </para>
/// <para>
/// The files have the names and contents that Verify.SourceGenerators would write, so moving to it would not change any snapshot. A
/// test class must be in a file with the same name.
/// </para>
/// </remarks>
public static class Snapshot
{
    /// <summary>Compares the generated files, which must compile cleanly, with the snapshots of the calling test.</summary>
    /// <param name="result">The run of the generator.</param>
    /// <param name="parameters">The arguments of a theory that distinguish its cases.</param>
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

    /// <summary>Compares one of the generated files, all of which must compile cleanly, with the snapshot of the calling test.</summary>
    /// <param name="result">The run of the generator.</param>
    /// <param name="hintName">The name of the file.</param>
    /// <param name="sourceFile">The test's file. Filled in by the compiler.</param>
    /// <param name="method">The test's method. Filled in by the compiler.</param>
    /// <exception cref="SnapshotMismatchException">The file is new, has changed, or is no longer generated.</exception>
    public static Task VerifyFile(
        GenerationResult result, string hintName, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        Verify([.. result.EnsureClean().Files.Where(file => file.HintName == hintName)], SnapshotName.Of(sourceFile, method, []));

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
            .. orphans.Select(path => $"No longer generated: {path}\n  If this is intended, delete the file."),
        ];
        if (failures.Length > 0)
        {
            throw new SnapshotMismatchException(string.Join("\n\n", failures));
        }
    }
}
