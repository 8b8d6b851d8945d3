using System.Numerics;
using System.Reflection;
using ConvGen.Testing;

namespace ConvGen.Numerics;

/// <summary>All cases, compiled once into one assembly.</summary>
internal static class CompiledKernels
{
    /// <summary>The name of the method that makes a layer from arrays.</summary>
    public const string Factory = "Make";

    private static readonly Lazy<Assembly> Compiled = new(Compile);

    private static readonly Dictionary<string, (KernelCase Case, int Index)> ByName = KernelCases.All
        .Select((kernelCase, index) => (kernelCase, index))
        .ToDictionary(pair => pair.kernelCase.ToString(), pair => (pair.kernelCase, pair.index));

    /// <summary>The names of the cases of an element type.</summary>
    public static IEnumerable<string> Names(bool isDouble, bool? declaresExtents = null) => KernelCases.All
        .Where(kernelCase => kernelCase.IsDouble == isDouble && (declaresExtents is null || kernelCase.DeclaresExtents == declaresExtents))
        .Select(kernelCase => kernelCase.ToString());

    /// <summary>The kernel of a case.</summary>
    public static Kernel<T> Get<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        (KernelCase kernelCase, int index) = ByName[name];
        return new(
            kernelCase,
            Compiled.Value.GetType($"Kernel{index}", throwOnError: true)!,
            Compiled.Value.GetType($"ConvGen.Generated.Kernel{index}_Kernels", throwOnError: true)!);
    }

    private static Assembly Compile()
    {
        IEnumerable<string> declarations = KernelCases.All.Select((kernelCase, index) =>
        {
            string element = kernelCase.IsDouble ? "double" : "float";
            string factory = kernelCase.Bias
                ? $"public static Kernel{index} {Factory}({element}[] weights, {element}[] bias) => new(weights, bias);"
                : $"public static Kernel{index} {Factory}({element}[] weights) => new(weights);";
            return $$"""[{{kernelCase.Attribute}}] public partial class Kernel{{index}} { {{factory}} }""";
        });
        return KernelCompilation.Run(string.Join('\n', declarations)).Emit();
    }
}
