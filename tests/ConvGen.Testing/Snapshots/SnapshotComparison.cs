using System.Globalization;
using System.Text;

namespace ConvGen.Testing;

/// <summary>The comparison of one generated file with its snapshot.</summary>
/// <param name="VerifiedPath">The reviewed file.</param>
/// <param name="ReceivedPath">The generated file, unless it matches.</param>
/// <param name="Matches">Whether the file is unchanged since the review.</param>
/// <param name="Description">A description of the change; empty if there is none.</param>
internal sealed record SnapshotComparison(string VerifiedPath, string ReceivedPath, bool Matches, string Description)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Compares the files. There is a received file afterward if and only if they differ.</summary>
    public static SnapshotComparison Of(GeneratedFile file, SnapshotName name)
    {
        string verifiedPath = name.VerifiedPath(file.HintName);
        string receivedPath = name.ReceivedPath(file.HintName);
        string received = SnapshotText.Of(file);

        // Some diff tools need a file on both sides and get an empty one, which is treated as a missing snapshot.
        string? verified = File.Exists(verifiedPath) && new FileInfo(verifiedPath).Length > 0
            ? SnapshotText.Normalize(File.ReadAllText(verifiedPath))
            : null;

        if (received == verified)
        {
            File.Delete(receivedPath);
            return new SnapshotComparison(verifiedPath, receivedPath, true, "");
        }

        File.WriteAllText(receivedPath, received, Utf8);
        string description = verified is null ? "New, not yet reviewed." : FirstDifference(received, verified);
        return new SnapshotComparison(
            verifiedPath,
            receivedPath,
            false,
            $"""
            {description}
              received: {receivedPath}
              verified: {verifiedPath}
              To accept, copy the received file over the verified one.
            """);
    }

    private static string FirstDifference(string received, string verified)
    {
        string[] receivedLines = received.Split('\n');
        string[] verifiedLines = verified.Split('\n');
        int line = 0;
        while (line < receivedLines.Length && line < verifiedLines.Length && receivedLines[line] == verifiedLines[line])
        {
            line++;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Changed, first in line {line + 1}:
              received | {LineOrEnd(receivedLines, line)}
              verified | {LineOrEnd(verifiedLines, line)}
            """);
    }

    private static string LineOrEnd(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of file)";
}
