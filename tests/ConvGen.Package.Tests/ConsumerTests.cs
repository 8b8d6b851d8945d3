using System.Runtime.InteropServices;

namespace ConvGen.Package.Tests;

[Collection(OnePackage.Name)]
public sealed class ConsumerTests(PackedPackage package)
{
    // The worked example of the chapter on multiple input and output channels: K, K + 1 and K + 2, stacked.
    private const string Program =
        """
        #pragma warning disable // The analyzers are here for what is generated.
        using System;
        using Consumer;

        float[] input = [0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        float[] weights =
        [
            0, 1, 2, 3, 1, 2, 3, 4,
            1, 2, 3, 4, 2, 3, 4, 5,
            2, 3, 4, 5, 3, 4, 5, 6,
        ];
        float[] output = new float[Chapter.OutputLength];
        Chapter.Correlate(input, weights, output);
        Console.WriteLine(string.Join(" ", output));
        """;

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task A_program_with_nothing_but_the_package_prints_the_numbers_of_the_chapter(string framework)
    {
        var consumer = ConsumerProject.Create(package, framework, runnable: true);
        consumer.Write("Chapter.cs", Declaration("internal"));
        consumer.Write("Program.cs", Program);

        await consumer.BuildAsync();

        Assert.Equal("56 72 104 120 76 100 148 172 96 128 192 224", await consumer.RunAsync());
    }

    [Fact]
    public async Task A_library_for_NET_Standard_builds()
    {
        var consumer = ConsumerProject.Create(package, "netstandard2.0", runnable: false);
        // What is public in a library must be documented, which holds for the generated members too.
        consumer.Write("Chapter.cs", Declaration("public"));

        await consumer.BuildAsync();
    }

    [Fact]
    public async Task A_program_to_be_compiled_natively_is_told_what_its_kernels_need()
    {
        Assert.SkipUnless(RuntimeInformation.OSArchitecture == Architecture.X64, "Other machines have fused multiply-add from the start.");
        var consumer = ConsumerProject.Create(package, "net10.0", runnable: true);
        consumer.Write("Directory.Build.targets", "<Project><PropertyGroup><PublishAot>true</PublishAot></PropertyGroup></Project>");
        consumer.Write("Chapter.cs", Declaration("internal"));
        consumer.Write("Program.cs", Program);

        // A warning fails the build.
        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(consumer.BuildAsync);

        Assert.Contains("CONVGEN033", failure.Message, StringComparison.Ordinal);
    }

    private static string Declaration(string accessibility) =>
        $"""
        namespace Consumer;

        /// <summary>The chapter's layer: two channels in, three out, from 3x3 to 2x2.</summary>
        [ConvGen.Conv2D(2, 3, kernelSize: 2, Height = 3, Width = 3)]
        {accessibility} static partial class Chapter;
        """;
}
