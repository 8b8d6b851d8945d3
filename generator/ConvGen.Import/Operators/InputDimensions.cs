using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Onnx;

namespace ConvGen.Import.Operators;

/// <summary>The dimensions of a model's inputs.</summary>
internal static class InputDimensions
{
    /// <summary>The dimensions of an input: those that the user states, or those of the model. The first one is the batch if it is not known: 1.</summary>
    public static ImmutableArray<int> Of(OnnxValue input, ImportOptions options)
    {
        if (options.InputDimensions.TryGetValue(input.Name, out IReadOnlyList<int>? stated))
        {
            return Stated(input, stated);
        }

        if (input.Dimensions is not { } dimensions)
        {
            throw new RefusedException($"the model does not state its dimensions; state them: --input {input.Name}=1x3x224x224");
        }

        bool[] known = [.. dimensions.Select((dimension, axis) => dimension.Value is > 0 || (axis == 0 && dimensions.Count > 1 && dimension.Value is null or 0))];
        if (known.Contains(false))
        {
            string text = string.Join("x", dimensions.Select((dimension, axis) => dimension.Value is > 0 and long value ? $"{value}" : axis == 0 ? "1" : $"<{Name(dimension, axis)}>"));
            throw new RefusedException($"the model does not state all of its dimensions; state them: --input {input.Name}={text}");
        }

        return Dimensions.Of([.. dimensions.Select(dimension => dimension.Value is > 0 and long value ? value : 1)], $"the input '{input.Name}'");
    }

    private static ImmutableArray<int> Stated(OnnxValue input, IReadOnlyList<int> stated)
    {
        bool fits = input.Dimensions is not { } dimensions || dimensions.Count == stated.Count;
        return fits && stated.All(dimension => dimension > 0)
            ? Dimensions.Of([.. stated.Select(dimension => (long)dimension)], $"the input '{input.Name}'")
            : throw new RefusedException($"--input states the dimensions {Dimensions.Text(stated)}; they must be positive, and the model has {input.Dimensions?.Count} of them");
    }

    private static string Name(OnnxDimension dimension, int axis) => dimension.Name.Length > 0 ? dimension.Name : $"dimension {axis + 1}";
}
