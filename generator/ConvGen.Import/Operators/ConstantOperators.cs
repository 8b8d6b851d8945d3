using System.Collections.Immutable;
using ConvGen.Import.Constants;

namespace ConvGen.Import.Operators;

/// <summary>
/// Operators of constants. Exporters compute shapes with them, which are known once the model's inputs are. Source: the operator documents,
/// https://onnx.ai/onnx/operators.
/// </summary>
internal static class ConstantOperators
{
    /// <summary>The largest constant that is computed. Larger ones are no shapes, and would fill the memory.</summary>
    private const int MostElements = 1 << 24;

    /// <summary>The operators that compute a constant if all of their inputs are constants, by their names.</summary>
    public static IReadOnlyDictionary<string, Func<NodeContext, Constant>> All { get; } = new Dictionary<string, Func<NodeContext, Constant>>(StringComparer.Ordinal)
    {
        ["Abs"] = node => Map(node, Math.Abs, Math.Abs),
        ["Add"] = Combine,
        ["And"] = Combine,
        ["Cast"] = Cast,
        ["Ceil"] = node => Map(node, Math.Ceiling, number => number),
        ["Concat"] = Concat,
        ["Constant"] = Stored,
        ["ConstantOfShape"] = OfShape,
        ["Div"] = Combine,
        ["Dropout"] = node => node.ConstantAt(0),
        ["Equal"] = Combine,
        ["Exp"] = node => Map(node, Math.Exp, null),
        ["Expand"] = node => Small(node.ConstantAt(0), node.ConstantAt(1)),
        ["Flatten"] = node => Grouped(node),
        ["Floor"] = node => Map(node, Math.Floor, number => number),
        ["Gather"] = Gather,
        ["Greater"] = Combine,
        ["GreaterOrEqual"] = Combine,
        ["Identity"] = node => node.ConstantAt(0),
        ["Less"] = Combine,
        ["LessOrEqual"] = Combine,
        ["Log"] = node => Map(node, Math.Log, null),
        ["Max"] = Fold,
        ["Min"] = Fold,
        ["Mod"] = Combine,
        ["Mul"] = Combine,
        ["Neg"] = node => Map(node, number => -number, number => checked(-number)),
        ["Not"] = node => Map(node, number => number, number => number == 0 ? 1 : 0),
        ["Or"] = Combine,
        ["Pow"] = Combine,
        ["Range"] = Range,
        ["Reciprocal"] = node => Map(node, number => 1 / number, null),
        ["ReduceMax"] = node => Reduce(node, Math.Max),
        ["ReduceMin"] = node => Reduce(node, Math.Min),
        ["ReduceProd"] = node => Reduce(node, (a, b) => checked(a * b)),
        ["ReduceSum"] = node => Reduce(node, (a, b) => checked(a + b)),
        ["Reshape"] = node => Grouped(node),
        ["Slice"] = Slice,
        ["Sqrt"] = node => Map(node, Math.Sqrt, null),
        ["Squeeze"] = node => Grouped(node),
        ["Sub"] = Combine,
        ["Sum"] = Fold,
        ["Transpose"] = node => node.ConstantAt(0).Transposed(Shapes.Permutation(node, node.ConstantAt(0).Dimensions.Length)),
        ["Unsqueeze"] = node => Grouped(node),
        ["Where"] = Where,
    };

    /// <summary>Shape: the dimensions of an image or a constant, from <c>start</c> to <c>end</c>.</summary>
    public static void Shape(NodeContext node)
    {
        ImmutableArray<int> dimensions = node.DimensionsOf(0);
        AxisSlice slice = AxisSlice.Of(0, node.Integer("start", 0), node.Integer("end", int.MaxValue), 1, [dimensions.Length]);
        node.Set(Constant.Of([.. dimensions.Skip(slice.Start).Take(slice.Count).Select(dimension => (long)dimension)]));
    }

    /// <summary>Size: the number of elements of an image or a constant.</summary>
    public static void Size(NodeContext node) => node.Set(Constant.Of([], [Dimensions.Length(node.DimensionsOf(0))]));

    private static Constant Combine(NodeContext node) => ConstantArithmetic.Combine(node.Operator, node.ConstantAt(0), node.ConstantAt(1));

    private static Constant Fold(NodeContext node) => Enumerable.Range(1, node.InputCount - 1)
        .Aggregate(node.ConstantAt(0), (result, input) => ConstantArithmetic.Combine(node.Operator == "Sum" ? "Add" : node.Operator, result, node.ConstantAt(input)));

    private static Constant Map(NodeContext node, Func<double, double> reals, Func<long, long>? integers)
    {
        Constant input = node.ConstantAt(0);
        return input.IsReal ? Constant.Rounded(input.Type, input.Dimensions, i => reals(input.Real(i))) : integers is not null
            ? Constant.Of(input.Dimensions, Array.ConvertAll(input.Integers(), number => integers(number)), input.Type)
            : throw new RefusedException($"{node.Operator} of integers is not defined");
    }

    private static Constant Cast(NodeContext node)
    {
        Constant input = node.ConstantAt(0);
        return (Onnx.TensorType)node.Integer("to", 0) switch
        {
            Onnx.TensorType.Float or Onnx.TensorType.Float16 or Onnx.TensorType.BFloat16 => Constant.Rounded(ElementType.Single, input.Dimensions, input.Real),
            Onnx.TensorType.Double => Constant.Rounded(ElementType.Double, input.Dimensions, input.Real),
            Onnx.TensorType.Bool => Constant.Rounded(ElementType.Boolean, input.Dimensions, i => input.Real(i) != 0 ? 1 : 0),
            Onnx.TensorType.Int8 or Onnx.TensorType.Int16 or Onnx.TensorType.Int32 or Onnx.TensorType.Int64 or Onnx.TensorType.UInt8
                or Onnx.TensorType.UInt16 or Onnx.TensorType.UInt32 or Onnx.TensorType.UInt64 => input.IsReal
                    ? Constant.Rounded(ElementType.Integer, input.Dimensions, i => Math.Truncate(input.Real(i)))
                    : Constant.Of(input.Dimensions, input.Integers()),
            Onnx.TensorType type => throw new RefusedException($"it converts a constant to the type {type}, which is not supported"),
        };
    }

    private static Constant Stored(NodeContext node)
    {
        if (node.Tensor("value") is { } tensor)
        {
            return tensor;
        }

        if (node.HasAttribute("value_float"))
        {
            return Constant.Of([], [node.Single("value_float", 0)]);
        }

        if (node.HasAttribute("value_int"))
        {
            return Constant.Of([], [node.Integer("value_int", 0)]);
        }

        return node.HasAttribute("value_floats") && node.Singles("value_floats") is { } singles ? Constant.Of([singles.Count], [.. singles])
            : node.HasAttribute("value_ints") && node.Integers("value_ints") is { } integers ? Constant.Of([.. integers])
            : throw new RefusedException("it has no tensor, numbers or integers");
    }

    private static Constant OfShape(NodeContext node)
    {
        ImmutableArray<int> dimensions = Dimensions.Of(node.ConstantAt(0).Integers(), "its output");
        Constant value = node.Tensor("value") ?? Constant.Of([1], [0f]);
        return value.Length == 1 ? Constant.Uniform(dimensions, value) : throw new RefusedException("its value must be one number");
    }

    private static Constant Small(Constant constant, Constant shape)
    {
        ImmutableArray<int> dimensions = Dimensions.Broadcast(constant.Dimensions, Dimensions.Of(shape.Integers(), "its output"))
            ?? throw new RefusedException($"its input {Dimensions.Text(constant.Dimensions)} does not fit its shape");
        return Dimensions.Length(dimensions) <= MostElements
            ? constant.Expanded(dimensions)
            : throw new RefusedException($"its output {Dimensions.Text(dimensions)} is a constant with more than {MostElements} elements");
    }

    private static Constant Grouped(NodeContext node)
    {
        Constant input = node.ConstantAt(0);
        ImmutableArray<int> dimensions = input.Dimensions;
        return input.Reshaped(node.Operator switch
        {
            "Reshape" => Shapes.ReshapedDimensions(
                dimensions, node.IntegersOrInput("shape", 1) ?? throw new RefusedException("its shape is missing"), node.Integer("allowzero", 0) != 0),
            "Squeeze" => Shapes.Squeezed(dimensions, node.Axes(1, dimensions.Length)),
            "Unsqueeze" => Shapes.Unsqueezed(dimensions, node.IntegersOrInput("axes", 1)),
            _ => Shapes.FlattenedDimensions(dimensions, node.Integer("axis", 1)),
        });
    }

    private static Constant Concat(NodeContext node)
    {
        Constant[] inputs = [.. Enumerable.Range(0, node.InputCount).Select(node.ConstantAt)];
        Constant first = inputs[0];
        int axis = Dimensions.Axis(node.Integer("axis", 1), first.Dimensions.Length);
        if (inputs.Any(input => input.Type != first.Type || input.Dimensions.Length != first.Dimensions.Length
            || !input.Dimensions.RemoveAt(axis).SequenceEqual(first.Dimensions.RemoveAt(axis))))
        {
            throw new RefusedException("its inputs differ in their types, or in other axes than that along which they are joined");
        }

        int inner = Dimensions.Length(first.Dimensions[(axis + 1)..]);
        ImmutableArray<int> dimensions = first.Dimensions.SetItem(axis, checked(inputs.Sum(input => input.Dimensions[axis])));
        (Constant Input, int Place)[] rows = [.. inputs.SelectMany(input => Enumerable.Range(0, input.Dimensions[axis]).Select(row => (input, row)))];
        return Selected(first, dimensions, index =>
        {
            (Constant input, int row) = rows[index / inner % dimensions[axis]];
            return (input, (((index / inner / dimensions[axis]) * input.Dimensions[axis]) + row) * inner + (index % inner));
        });
    }

    private static Constant Gather(NodeContext node)
    {
        Constant data = node.ConstantAt(0), indices = node.ConstantAt(1);
        int axis = Dimensions.Axis(node.Integer("axis", 0), data.Dimensions.Length), extent = data.Dimensions[axis];
        int[] places = [.. indices.Integers().Select(index => Dimensions.Axis(index, extent))];
        int inner = Dimensions.Length(data.Dimensions[(axis + 1)..]);
        ImmutableArray<int> dimensions = [.. data.Dimensions[..axis], .. indices.Dimensions, .. data.Dimensions[(axis + 1)..]];
        return data.Rearranged(
            dimensions, index => (((index / inner / places.Length * extent) + places[index / inner % places.Length]) * inner) + (index % inner));
    }

    private static Constant Slice(NodeContext node)
    {
        Constant result = node.ConstantAt(0);
        foreach (AxisSlice slice in Selections.Slices(node, result.Dimensions))
        {
            int extent = result.Dimensions[slice.Axis], inner = Dimensions.Length(result.Dimensions[(slice.Axis + 1)..]);
            result = result.Rearranged(
                result.Dimensions.SetItem(slice.Axis, slice.Count),
                index => (((index / inner / slice.Count * extent) + slice.Start + (index / inner % slice.Count * slice.Step)) * inner) + (index % inner));
        }

        return result;
    }

    private static Constant Range(NodeContext node)
    {
        Constant start = node.ConstantAt(0), limit = node.ConstantAt(1), delta = node.ConstantAt(2);
        if (start.Length != 1 || limit.Length != 1 || delta.Length != 1 || delta.Real(0) == 0)
        {
            throw new RefusedException("its start, limit and delta must be numbers, and delta must not be 0");
        }

        double count = Math.Max(0, Math.Ceiling((limit.Real(0) - start.Real(0)) / delta.Real(0)));
        return count <= MostElements
            ? Constant.Rounded(start.Type, [(int)count], i => start.Real(0) + (i * delta.Real(0)))
            : throw new RefusedException($"its output is a constant with more than {MostElements} elements");
    }

    private static Constant Reduce(NodeContext node, Func<long, long, long> combine)
    {
        Constant input = node.ConstantAt(0);
        long[] integers = input.Integers();
        ImmutableArray<int>? axes = node.Axes(1, input.Dimensions.Length);
        return integers.Length > 0 && (axes is null || axes.Value.Length == input.Dimensions.Length)
            ? Constant.Of(node.Integer("keepdims", 1) != 0 ? Layers.Window.Ones(input.Dimensions.Length) : [], [integers.Aggregate(combine)])
            : throw new RefusedException("of constants, it must reduce all axes");
    }

    private static Constant Where(NodeContext node)
    {
        Constant condition = node.ConstantAt(0), first = node.ConstantAt(1), second = node.ConstantAt(2);
        ImmutableArray<int> dimensions = Dimensions.Broadcast(condition.Dimensions, first.Dimensions) is { } both && Dimensions.Broadcast(both, second.Dimensions) is { } all
            ? all
            : throw new RefusedException("its inputs do not fit together");
        Constant where = condition.Expanded(dimensions), then = first.Expanded(dimensions), otherwise = second.Expanded(dimensions);
        return Selected(then, dimensions, index => (where.Integer(index) != 0 ? then : otherwise, index));
    }

    private static Constant Selected(Constant like, ImmutableArray<int> dimensions, Func<int, (Constant Source, int Place)> select)
    {
        if (Dimensions.Length(dimensions) is var length && length > MostElements)
        {
            throw new RefusedException($"its output {Dimensions.Text(dimensions)} is a constant with more than {MostElements} elements");
        }

        if (like.IsReal)
        {
            return Constant.Rounded(like.Type, dimensions, index =>
            {
                (Constant source, int place) = select(index);
                return source.Real(place);
            });
        }

        long[] elements = new long[length];
        for (int i = 0; i < length; i++)
        {
            (Constant source, int place) = select(i);
            elements[i] = source.Integer(place);
        }

        return Constant.Of(dimensions, elements, like.Type);
    }
}
