using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using ConvGen.CompilerServices;

namespace ConvGen.Numerics;

/// <summary>The methods of compiled kernels.</summary>
internal static class KernelMethods
{
    private static readonly Type[] Places = [typeof(Inside), typeof(LeftEnd), typeof(RightEnd)];

    /// <summary>Has the JIT compiler compile all methods of all kernels in an assembly, so that it can list them.</summary>
    public static void Prepare(string assemblyPath)
    {
        Assembly assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(assemblyPath);
        foreach (MethodInfo method in assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)))
        {
            Prepare(method);
        }
    }

    // Tiles inside a row and at its ends share a method, which is compiled for each place.
    private static void Prepare(MethodInfo method)
    {
        if (!method.IsGenericMethodDefinition)
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
            return;
        }

        foreach (Type place in Places)
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle, [place.TypeHandle]);
        }
    }
}
