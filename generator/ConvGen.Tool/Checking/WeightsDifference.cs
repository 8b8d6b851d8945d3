using System.Globalization;

namespace ConvGen.Tool.Checking;

/// <summary>The tensors that differ between two sets of weights.</summary>
internal static class WeightsDifference
{
    /// <summary>Compares names, shapes and values. Describes each tensor that differs, in one line, in the order of the names.</summary>
    public static IReadOnlyList<string> Between(NetworkWeights before, NetworkWeights after)
    {
        HashSet<string> old = [.. before.Names];
        HashSet<string> current = [.. after.Names];
        return
        [
            .. old.Union(current).Order(StringComparer.Ordinal)
                .Select(name => !current.Contains(name) ? $"- {name}: the model does not have it any more"
                    : !old.Contains(name) ? $"+ {name}: it is new in the model"
                    : Difference(name, before, after))
                .OfType<string>(),
        ];
    }

    private static string? Difference(string name, NetworkWeights before, NetworkWeights after)
    {
        IReadOnlyList<int> shape = before.Shape(name), newShape = after.Shape(name);
        if (!shape.SequenceEqual(newShape))
        {
            return $"~ {name}: its shape was ({string.Join(", ", shape)}), and is ({string.Join(", ", newShape)})";
        }

        double[] values = Values(before, name, shape), newValues = Values(after, name, shape);
        int different = values.Zip(newValues).Count(pair => BitConverter.DoubleToInt64Bits(pair.First) != BitConverter.DoubleToInt64Bits(pair.Second));
        return different == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"~ {name}: {different:N0} of {values.Length:N0} values differ");
    }

    // Every number of a weights file is exact in double precision.
    private static double[] Values(NetworkWeights weights, string name, IReadOnlyList<int> shape)
    {
        double[] values = new double[shape.Aggregate(1, (product, extent) => checked(product * extent))];
        weights.CopyTo(name, values);
        return values;
    }
}
