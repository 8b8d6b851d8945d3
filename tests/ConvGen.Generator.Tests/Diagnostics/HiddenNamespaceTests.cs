using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN035: a type must not hide the System namespace, which generated code uses.</summary>
public sealed class HiddenNamespaceTests
{
    // In a project with a global using for System, the compiler reports an error.
    private static readonly KernelCompilationOptions NoUsings = new() { ImplicitUsings = false };

    private const string Kernel = "ConvGen.Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)";

    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    [InlineData("enum")]
    [InlineData("interface")]
    public void A_type_named_System_in_the_global_namespace_is_reported_on_the_kernels_name(string type) => Reports(
        $"[{Kernel}] public partial class {{|CONVGEN035:Edge|}} {{ }} internal {type} System {{ }}",
        messages:
        [
            "'Edge' cannot be generated because a type named 'System' in the global namespace hides the System namespace; "
            + "rename that type, or move it into a namespace",
        ],
        options: NoUsings);

    [Theory]
    [InlineData("public class System<T> { }")]
    [InlineData("namespace Audio { public class System { } }")]
    [InlineData("public class Outer { public class System { } }")]
    public void A_type_that_hides_nothing_is_fine(string type) => ReportsNothing($"[{Kernel}] public partial class Edge {{ }} {type}", NoUsings);
}
