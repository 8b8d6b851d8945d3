using System.Reflection;

namespace ConvGen.Import.Tests;

/// <summary>Imported networks that are compiled together, without a warning.</summary>
/// <remarks>Their sources must stand on their own, so the project has no implicit usings.</remarks>
internal sealed class CompiledNetworks
{
    private const string Adapter = "CallWithArrays";

    private readonly Assembly _assembly;

    private CompiledNetworks(Assembly assembly) => _assembly = assembly;

    /// <summary>Compiles networks.</summary>
    /// <param name="networks">The networks, and how many inputs and outputs they have.</param>
    /// <exception cref="GeneratorAssertionException">The generator or the compiler reported a warning or an error.</exception>
    public static CompiledNetworks Of(params IReadOnlyList<(string Namespace, ImportedNetwork Network, int Parameters)> networks)
    {
        List<SourceFile> files = [];
        foreach ((string name, ImportedNetwork network, int parameters) in networks)
        {
            files.Add(new($"{name}.cs", network.Source));
            files.Add(new($"{name}.Adapter.cs", AdapterOf(name, network, parameters)));
        }

        return new(KernelCompilation.Run(files, new() { ImplicitUsings = false }).EnsureClean().Emit());
    }

    /// <summary>Creates a network with its weights.</summary>
    /// <returns>How to call it: with all inputs and outputs in the order of its parameters.</returns>
    public Action<float[][]> Create(string name, ImportedNetwork network)
    {
        Type type = _assembly.GetType($"{name}.{network.ClassName}", throwOnError: true)!;
        object instance = Activator.CreateInstance(type, network.Weights)!;
        return type.GetMethod(Adapter)!.CreateDelegate<Action<float[][]>>(instance);
    }

    // Spans cannot be passed through reflection. Arrays become spans here.
    private static string AdapterOf(string name, ImportedNetwork network, int parameters) =>
        $$"""
        namespace {{name}};

        partial class {{network.ClassName}}
        {
            public void {{Adapter}}(float[][] images) => Forward({{string.Join(", ", Enumerable.Range(0, parameters).Select(index => $"images[{index}]"))}});
        }
        """;
}
