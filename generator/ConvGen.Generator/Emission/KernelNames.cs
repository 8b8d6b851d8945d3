using System.Text;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission;

/// <summary>The names of a kernel's file and of the class that holds its methods.</summary>
internal static class KernelNames
{
    /// <summary>The namespace of all kernel classes. The user's names cannot collide with names in it.</summary>
    public const string Namespace = "ConvGen.Generated";

    /// <summary>The maximum length of a name in bytes: file systems allow 255, and whole paths are often limited to 260 characters.</summary>
    private const int LongestName = 100;

    /// <summary>
    /// The name of a type's file, without the extension: the type's full name, with the number of type parameters in place of their names.
    /// </summary>
    public static string FileName(HostType type) => Bounded(string.Join(".", Parts(type)));

    /// <summary>The file names that differ from another one only by case.</summary>
    public static EquatableArray<string> Ambiguous(IEnumerable<string> fileNames) => fileNames
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Count() > 1)
        .SelectMany(same => same)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>The name under which a type's file is added to the compilation.</summary>
    public static string HintName(HostType type, EquatableArray<string> ambiguous)
    {
        string name = FileName(type);
        return ambiguous.Contains(name) ? $"{name}-{StableHash(name):x8}.g.cs" : $"{name}.g.cs";
    }

    /// <summary>
    /// The name of the class that contains the kernel's methods. No part of a full name begins with a digit, so <c>_1</c> can stand for an underscore
    /// within a part, and <c>_0</c> can introduce the number of type parameters: no two types share a name.
    /// </summary>
    public static string ClassName(HostType type) =>
        Bounded(string.Join("_", Parts(type).Select(part => part.Replace("_", "_1").Replace("-", "_0")))).Replace("-", "_0") + "_Kernels";

    private static IEnumerable<string> Parts(HostType type)
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

        // Do not split a surrogate pair.
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
