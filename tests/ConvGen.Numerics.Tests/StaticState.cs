using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ConvGen.Numerics;

/// <summary>Determines which static fields can change.</summary>
internal static class StaticState
{
    private const BindingFlags StaticFields = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const BindingFlags InstanceFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // Immutable according to their documentation, or because the interface has no member that changes anything.
    private static readonly HashSet<Type> Immutable =
    [
        typeof(string), typeof(decimal), typeof(Type), typeof(Version), typeof(Regex), typeof(DiagnosticDescriptor), typeof(SymbolDisplayFormat),
        typeof(LocalizableString), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyDictionary<,>),
    ];

    /// <summary>The fields of these types that can be set, or that contain something that can change.</summary>
    public static IEnumerable<FieldInfo> MutableFieldsOf(IEnumerable<Type> types) => types
        .SelectMany(type => type.GetFields(StaticFields))
        .Where(field => !field.IsLiteral && !IsCacheOfCompiler(field) && !(field.IsInitOnly && IsImmutable(field.FieldType, [])));

    // A cached lambda delegate is the same no matter which thread created it, and so is an array that is cached for a read-only span of constants.
    private static bool IsCacheOfCompiler(FieldInfo field) =>
        field.DeclaringType is { } type && type.IsDefined(typeof(CompilerGeneratedAttribute))
        && (field.FieldType.IsSubclassOf(typeof(Delegate)) || field.FieldType == type || type.Name == "<PrivateImplementationDetails>");

    // A type that is already being examined is assumed to be immutable. If it is not, that is found elsewhere.
    private static bool IsImmutable(Type type, HashSet<Type> open)
    {
        Type definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (type.IsPrimitive || type.IsEnum || type.IsSubclassOf(typeof(Delegate)) || !open.Add(type))
        {
            return true;
        }

        if (Immutable.Contains(definition) || definition.Namespace is "System.Collections.Immutable" or "System.Collections.Frozen")
        {
            return type.GenericTypeArguments.All(argument => IsImmutable(argument, open));
        }

        // A value in a read-only field is read-only too, regardless of its own fields.
        FieldInfo[] fields = type.GetFields(InstanceFields);
        return (type.IsValueType || (type.IsSealed && type.BaseType == typeof(object) && fields.All(field => field.IsInitOnly)))
            && !type.IsArray
            && fields.All(field => IsImmutable(field.FieldType, open));
    }
}
