namespace ConvGen.Import.Tests.Nodes;

/// <summary>Small models that are imported and compiled together, because starting the compiler takes longer than they do.</summary>
/// <remarks>Models that give the same source, such as one node in two operator sets, are compiled once.</remarks>
internal sealed class CaseBatch
{
    private readonly Dictionary<(string Case, bool AreIntegers), Import> _imports = [];
    private readonly Lazy<CompiledNetworks?> _all;

    public CaseBatch(IEnumerable<ModelCase> cases)
    {
        using ModelFolder folder = new();
        Dictionary<string, string> namespaces = [];
        foreach (ModelCase model in cases)
        {
            foreach (bool areIntegers in (bool[])[true, false])
            {
                Import import = new(folder, model, new Numbers(areIntegers), namespaces);
                _imports.Add((model.ToString(), areIntegers), import);
            }
        }

        _all = new(() => TryCompile([.. _imports.Values.Where(import => import.Network is not null).DistinctBy(import => import.Namespace)]));
    }

    /// <summary>The import of a model.</summary>
    public Import this[ModelCase model, bool areIntegers] => _imports[(model.ToString(), areIntegers)];

    /// <summary>The compiled network of a model.</summary>
    public Action<float[][]> Create(Import import)
    {
        // If a model of the batch does not compile, only its own test must fail.
        CompiledNetworks compiled = _all.Value ?? Compile([import]);
        return compiled.Create(import.Namespace, import.Network!);
    }

    private static CompiledNetworks? TryCompile(IReadOnlyList<Import> imports)
    {
        try
        {
            return Compile(imports);
        }
        catch (GeneratorAssertionException)
        {
            return null;
        }
    }

    private static CompiledNetworks Compile(IReadOnlyList<Import> imports) =>
        CompiledNetworks.Of([.. imports.Select(import => (import.Namespace, import.Network!, import.Graph.Inputs.Count + import.Graph.Outputs.Count))]);

    /// <summary>A model, and the network that it became or the reasons why it cannot.</summary>
    internal sealed class Import
    {
        public Import(ModelFolder folder, ModelCase model, Numbers numbers, Dictionary<string, string> namespaces)
        {
            Graph = model.Build(numbers);
            Model = Graph.Write();
            try
            {
                Network = Read(folder, "Model");
                if (!namespaces.TryGetValue(Network.Source, out string? name))
                {
                    name = FormattableString.Invariant($"Model{namespaces.Count}");
                    namespaces.Add(Network.Source, name);
                }

                Namespace = name;
                Network = Read(folder, name);
            }
            catch (ImportException exception)
            {
                Refused = exception;
            }
        }

        public OnnxGraph Graph { get; }

        public byte[] Model { get; }

        public ImportedNetwork? Network { get; }

        public string Namespace { get; } = "";

        public ImportException? Refused { get; }

        private ImportedNetwork Read(ModelFolder folder, string name) => folder.Import(Model, new() { Namespace = name, ClassName = "Network" });
    }
}
