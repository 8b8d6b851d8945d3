using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ConvGen.Numerics;

/// <summary>Tells which static fields can change.</summary>
internal static class StaticState
{
    private const BindingFlags StaticFields = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const BindingFlags InstanceFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // By their documentation, or because an interface has no member that changes anything.
    private static readonly HashSet<Type> Immutable =
    [
        typeof(string), typeof(decimal), typeof(Type), typeof(Version), typeof(Regex), typeof(DiagnosticDescriptor), typeof(SymbolDisplayFormat),
        typeof(LocalizableString), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyDictionary<,>),
    ];

    /// <summary>The fields of these types that can be set, or that hold something that can.</summary>
    public static IEnumerable<FieldInfo> MutableFieldsOf(IEnumerable<Type> types) => types
        .SelectMany(type => type.GetFields(StaticFields))
        .Where(field => !field.IsLiteral && !IsCacheOfCompiler(field) && !(field.IsInitOnly && IsImmutable(field.FieldType, [])));

    // A lambda's delegate: whichever thread made it, it is the same.
    private static bool IsCacheOfCompiler(FieldInfo field) =>
        field.DeclaringType is { } type && type.IsDefined(typeof(CompilerGeneratedAttribute))
        && (field.FieldType.IsSubclassOf(typeof(Delegate)) || field.FieldType == type);

    // What is being looked at already is taken to be immutable: if it is not, that will show elsewhere.
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

        // A value in a field that is read-only is, too, whatever its own fields are.
        FieldInfo[] fields = type.GetFields(InstanceFields);
        return (type.IsValueType || (type.IsSealed && type.BaseType == typeof(object) && fields.All(field => field.IsInitOnly)))
            && !type.IsArray
            && fields.All(field => IsImmutable(field.FieldType, open));
    }
}
