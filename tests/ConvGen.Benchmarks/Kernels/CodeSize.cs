using System.Reflection;

namespace ConvGen.Benchmarks;

/// <summary>The size of a kernel's code, in bytes.</summary>
/// <param name="Source">The generated file, in UTF-8.</param>
/// <param name="TotalIL">The IL of all methods of the kernel's class.</param>
/// <param name="LargestIL">The IL of the largest of them.</param>
internal sealed record CodeSize(int Source, int TotalIL, int LargestIL)
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static CodeSize Of(int source, Type methods)
    {
        int[] sizes = [.. Methods(methods).Select(method => method.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0)];
        return new(source, sizes.Sum(), sizes.DefaultIfEmpty().Max());
    }

    private static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)).Concat(type.GetNestedTypes(All).SelectMany(Methods));
}
