using System.Text;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;

namespace ConvGen.Generator.Emission;

/// <summary>The names of a kernel's file and of the class that holds its methods.</summary>
internal static class KernelNames
{
    /// <summary>The namespace of all kernel classes. Nothing of the user's can stand in the way of a name there.</summary>
    public const string Namespace = "ConvGen.Generated";

    /// <summary>The bytes of a name: file systems allow 255, and paths are often limited to 260 characters altogether.</summary>
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

    /// <summary>
    /// The name of the class that holds the kernel's methods. No part of a full name begins with a digit, so <c>_1</c> can stand for an underscore
    /// within a part and <c>_0</c> for the number of type parameters behind it: two types never share a name.
    /// </summary>
    public static string ClassName(AnnotatedType type) =>
        Bounded(string.Join("_", Parts(type).Select(part => part.Replace("_", "_1").Replace("-", "_0")))).Replace("-", "_0") + "_Kernels";

    private static IEnumerable<string> Parts(AnnotatedType type)
    {
        IEnumerable<string> names = type.Layers.Select(layer => layer.TypeParameters.Count == 0 ? layer.Identifier : $"{layer.Identifier}-{layer.TypeParameters.Count}");
        return type.Namespace.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Concat(names).Select(name => name.TrimStart('@'));
    }

    private static string Bounded(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= LongestName)
        {
            return name;
        }

        int kept = name.Length;
        while (Encoding.UTF8.GetByteCount(name.Substring(0, kept)) > LongestName)
        {
            kept--;
        }

        // Half of a character of two parts would be no character.
        kept -= char.IsHighSurrogate(name[kept - 1]) ? 1 : 0;
        return $"{name.Substring(0, kept)}-{StableHash(name):x8}";
    }

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
