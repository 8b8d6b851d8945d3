using System.Reflection;

namespace ConvGen.Numerics;

/// <summary>Finds the class that contains a type's kernel: its own, or that of a type with an equal kernel.</summary>
internal static class KernelClass
{
    private const byte Call = 0x28; // ECMA-335, III.3.19

    /// <summary>The class whose methods the type's <c>Correlate</c> calls.</summary>
    public static Type Of(Type type)
    {
        MethodInfo correlate = type.GetMethods(BindingFlags.Public | BindingFlags.Static).Single(method => method.Name == "Correlate");
        byte[] code = correlate.GetMethodBody()!.GetILAsByteArray()!;

        // A byte with this value may be part of an operand, whose next bytes are hardly ever the token of such a method.
        return Enumerable.Range(0, code.Length - sizeof(int))
            .Where(place => code[place] == Call)
            .Select(place => DeclaringType(type.Module, BitConverter.ToInt32(code, place + 1)))
            .First(declaring => declaring?.Namespace == "ConvGen.Generated")!;
    }

    private static Type? DeclaringType(Module module, int token)
    {
        try
        {
            return module.ResolveMethod(token)?.DeclaringType;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
