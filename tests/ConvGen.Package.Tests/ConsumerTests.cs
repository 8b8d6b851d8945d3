using System.Runtime.InteropServices;
using Consumer;

namespace ConvGen.Package.Tests;

[Collection(OnePackage.Name)]
public sealed class ConsumerTests(PackedPackage package)
{
    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task A_program_with_nothing_but_the_package_computes_what_is_defined(string framework)
    {
        var consumer = ConsumerProject.Create(package, framework, runnable: true);
        consumer.AddProgram();

        await consumer.BuildAsync();

        Assert.Equal(ShippedProgram.Output(VectorInstructions.Describe()), await consumer.RunAsync());
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("netstandard2.1")]
    [InlineData("net472")]
    public async Task A_library_for_an_older_framework_builds(string framework)
    {
        var consumer = ConsumerProject.Create(package, framework, runnable: false);
        // Public members in a library must be documented, and this includes generated members.
        consumer.Add("Kernels.cs");

        await consumer.BuildAsync();
    }

    [Fact]
    public async Task A_library_for_NET_Standard_computes_what_is_defined_in_a_newer_program()
    {
        var library = ConsumerProject.Create(package, "netstandard2.0", runnable: false);
        library.Add("Kernels.cs");
        await library.BuildAsync("AssemblyName=Kernels");
        var consumer = ConsumerProject.Create(package, "net10.0", runnable: true);
        consumer.AddProgram(library.PathOfOutput("Kernels.dll"));

        await consumer.BuildAsync();

        Assert.Equal(ShippedProgram.Output(VectorInstructions.Describe()), await consumer.RunAsync());
    }

    [Fact]
    public async Task A_library_in_the_default_language_of_NET_Framework_builds()
    {
        var consumer = ConsumerProject.Create(package, "net472", runnable: false);
        consumer.Add("Kernels.cs");

        await consumer.BuildAsync("LangVersion=7.3", "Nullable=disable");
    }

    [Fact]
    public async Task A_program_to_be_compiled_natively_is_told_what_its_kernels_need()
    {
        Assert.SkipUnless(RuntimeInformation.OSArchitecture == Architecture.X64, "Other machines always have fused multiply-add.");
        var consumer = ConsumerProject.Create(package, "net10.0", runnable: true);
        consumer.AddProgram();

        // A warning fails the build.
        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(() => consumer.BuildAsync("PublishAot=true", "_IsPublishing=true"));

        Assert.Contains("CONVGEN033", failure.Message, StringComparison.Ordinal);
    }
}
