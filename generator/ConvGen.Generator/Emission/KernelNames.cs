using System.Text;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;

namespace ConvGen.Generator.Emission;

/// <summary>The names of a kernel's file and of the class that holds its methods.</summary>
internal static class KernelNames
{
    /// <summary>The namespace of all kernel classes. Nothing of the user's can stand in the way of a name there.</summary>
    public const string Namespace = "ConvGen.Generated";

    /// <summary>File systems allow 255 bytes for a name, and paths are often limited to 260 characters altogether.</summary>
    private const int LongestName = 100;

    /// <summary>The name of a type's file, without its ending: the type's full name, type parameters as their number.</summary>
    public static string FileName(AnnotatedType type) => Bounded(string.Join(".", Parts(type)));

    /// <summary>Those among the names of all files that another differs from only by case.</summary>
    public static EquatableArray<string> Ambiguous(IEnumerable<string> fileNames) => fileNames
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Count() > 1)
        .SelectMany(same => same)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>The name under which a type's file is added to the compilation.</summary>
    public static string HintName(AnnotatedType type, EquatableArray<string> ambiguous)
    {
        string name = FileName(type);
        return ambiguous.Contains(name) ? $"{name}-{StableHash(name):x8}.g.cs" : $"{name}.g.cs";
    }

    /// <summary>The name of the class that holds the kernel's methods. An underscore in a name is doubled, so that two types never share one.</summary>
    public static string ClassName(AnnotatedType type) =>
        Bounded(string.Join("_", Parts(type).Select(part => part.Replace("_", "__")))).Replace('-', '_') + "_Kernels";

    private static IEnumerable<string> Parts(AnnotatedType type)
    {
        IEnumerable<string> names = type.Layers.Select(layer => layer.TypeParameters.Count == 0 ? layer.Identifier : $"{layer.Identifier}-{layer.TypeParameters.Count}");
        return type.Namespace.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Concat(names).Select(name => name.TrimStart('@'));
    }

    private static string Bounded(string name) =>
        name.Length <= LongestName ? name : $"{name.Substring(0, LongestName)}-{StableHash(name):x8}";

    // FNV-1a (Fowler, Noll, Vo): string.GetHashCode differs from run to run.
    private static uint StableHash(string text)
    {
        uint hash = 2166136261;
        foreach (byte value in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ value) * 16777619);
        }

        return hash;
    }
}
