using System.Runtime.InteropServices;

namespace ConvGen.Package.Tests;

/// <summary>A program that consists of a single C# file and has no project. The SDK sets <c>PublishAot</c> for it by itself.</summary>
[Collection(OnePackage.Name)]
public sealed class FileBasedAppTests(PackedPackage package)
{
    private const string App = "app.cs";

    [Fact]
    public async Task It_runs_without_a_warning_about_native_compilation()
    {
        string folder = CreateApp("file-run");

        string build = await BuildAsync(folder);
        string output = await DotNet.RunAsync(folder, "run", "--no-build", App);

        Assert.DoesNotContain("CONVGEN", build, StringComparison.Ordinal);
        Assert.Equal("56, 72, 104, 120", output.Trim());
    }

    // Only as far as the compiler: `dotnet publish` sets this property, then compiles, then needs a linker.
    [Fact]
    public async Task When_it_is_published_the_warning_names_the_line_to_add()
    {
        Assert.SkipUnless(RuntimeInformation.OSArchitecture == Architecture.X64, "Other machines always have fused multiply-add.");
        string folder = CreateApp("file-publish");

        string build = await BuildAsync(folder, "-p:_IsPublishing=true");

        Assert.Contains("warning CONVGEN033", build, StringComparison.Ordinal);
        Assert.Contains("#:property IlcInstructionSet=native", build, StringComparison.Ordinal);
    }

    // The options that DotNet.BuildAsync adds would make the SDK take the file for a project.
    private static Task<string> BuildAsync(string folder, params IEnumerable<string> options) =>
        DotNet.RunAsync(folder, ["build", App, "-p:UseSharedCompilation=false", .. options]);

    private string CreateApp(string name)
    {
        string folder = ConsumerFolder.Create(package, name);
        File.WriteAllText(
            Path.Combine(folder, App),
            $$"""
            #:package ConvGen@{{package.Version}}
            using ConvGen;

            float[] image = [0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9];
            var output = new float[MultiInput.OutputLength];
            MultiInput.Correlate(image, [0, 1, 2, 3, 1, 2, 3, 4], output);
            Console.WriteLine(string.Join(", ", output));

            [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
            static partial class MultiInput;
            """);
        return folder;
    }
}
