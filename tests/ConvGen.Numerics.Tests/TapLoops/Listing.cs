using System.Globalization;
using CliWrap.Buffered;
using ConvGen.Programs;

namespace ConvGen.Numerics;

/// <summary>What the JIT compiler makes of a kernel.</summary>
internal static class Listing
{
    private const string MethodHeader = "; Assembly listing for method ";

    /// <summary>The tap loops of a kernel's methods, as compiled on a machine with some instructions disabled.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="methods">The methods, with the JIT compiler's wildcards.</param>
    public static async Task<IReadOnlyList<TapLoop>> TapLoopsAsync(KernelCase kernel, Machine machine, string methods)
    {
        string folder = Directory.CreateTempSubdirectory("ConvGen.TapLoops").FullName;
        try
        {
            string assembly = Path.Combine(folder, "Kernel.dll");
            string listing = Path.Combine(folder, "listing.asm");
            await File.WriteAllBytesAsync(assembly, KernelBatch.Compile([kernel]).Image);
            KeyValuePair<string, string?>[] environment =
            [
                .. machine.Environment,
                new("DOTNET_JitDisasm", methods),
                new("DOTNET_JitDisasmDiffable", "1"),
                new("DOTNET_JitStdOutFile", listing),
            ];
            BufferedCommandResult result = await CommandLine.ExecuteAsync(
                DotNet.Path, folder, [typeof(KernelMethods).Assembly.Location, "prepare", assembly], environment);
            Assert.True(result.ExitCode == 0, result.StandardError);
            return [.. Methods(await File.ReadAllLinesAsync(listing)).SelectMany(method => TapLoop.Of(method.Name, method.Lines))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string Name, string[] Lines)> Methods(string[] lines)
    {
        int[] starts = [.. lines.Index().Where(line => line.Item.StartsWith(MethodHeader, StringComparison.Ordinal)).Select(line => line.Index)];
        foreach ((int start, int end) in starts.Zip(starts.Skip(1).Append(lines.Length)))
        {
            yield return (lines[start][MethodHeader.Length..], lines[start..end]);
        }
    }
}
