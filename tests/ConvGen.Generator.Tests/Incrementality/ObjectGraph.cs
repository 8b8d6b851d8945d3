using System.Reflection;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>All objects that an object keeps alive.</summary>
internal static class ObjectGraph
{
    private const BindingFlags InstanceFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The object and every object that can be reached from it through public and non-public fields and elements.</summary>
    public static IReadOnlyCollection<object> Reachable(object root)
    {
        HashSet<object> reached = new(ReferenceEqualityComparer.Instance);
        Stack<object> pending = new([root]);
        while (pending.TryPop(out object? value))
        {
            if (IsLeaf(value.GetType()) || !reached.Add(value))
            {
                continue;
            }

            foreach (object held in HeldBy(value))
            {
                pending.Push(held);
            }
        }

        return reached;
    }

    private static IEnumerable<object> HeldBy(object value)
    {
        if (value is Array elements)
        {
            return elements.Cast<object?>().OfType<object>();
        }

        return TypeAndBases(value.GetType())
            .SelectMany(type => type.GetFields(InstanceFields))
            .Where(field => !field.FieldType.IsPointer)
            .Select(field => field.GetValue(value))
            .OfType<object>();
    }

    private static IEnumerable<Type> TypeAndBases(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    // The runtime's own objects reference many others, but they do not lead from a model to a compilation.
    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || typeof(MemberInfo).IsAssignableFrom(type);
}
