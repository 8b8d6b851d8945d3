using System.Collections.Immutable;

namespace ConvGen.Import.Constants;

/// <summary>A tensor whose elements are known: weights, or numbers that shapes are computed from.</summary>
/// <remarks>Elements that are all equal are stored once, because exporters write large tensors of zeros and ones.</remarks>
internal sealed class Constant
{
    private readonly float[]? _singles;
    private readonly double[]? _doubles;
    private readonly long[]? _integers;
    private readonly bool _isUniform;

    private Constant(ElementType type, ImmutableArray<int> dimensions, Array elements, bool isUniform)
    {
        (Type, Dimensions, Length, _isUniform) = (type, dimensions, Constants.Dimensions.Length(dimensions), isUniform);
        (_singles, _doubles, _integers) = (elements as float[], elements as double[], elements as long[]);
    }

    /// <summary>The type of the elements.</summary>
    public ElementType Type { get; }

    /// <summary>The dimensions. A scalar has none.</summary>
    public ImmutableArray<int> Dimensions { get; }

    /// <summary>The number of elements.</summary>
    public int Length { get; }

    /// <summary>The name of the tensor in the model, or an empty text if it was computed.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the elements are floating-point numbers.</summary>
    public bool IsReal => Type is ElementType.Single or ElementType.Double;

    /// <summary>A tensor with these elements, row-major.</summary>
    public static Constant Of(ImmutableArray<int> dimensions, float[] elements, string name = "") =>
        new(ElementType.Single, dimensions, elements, false) { Name = name };

    /// <inheritdoc cref="Of(ImmutableArray{int}, float[], string)"/>
    public static Constant Of(ImmutableArray<int> dimensions, double[] elements, string name = "") =>
        new(ElementType.Double, dimensions, elements, false) { Name = name };

    /// <summary>A tensor with these integers or Booleans, row-major.</summary>
    public static Constant Of(ImmutableArray<int> dimensions, long[] elements, ElementType type = ElementType.Integer, string name = "") =>
        new(type, dimensions, elements, false) { Name = name };

    /// <summary>A list of integers.</summary>
    public static Constant Of(params long[] elements) => Of([elements.Length], elements);

    /// <summary>A tensor of a type whose elements are computed as double-precision numbers and rounded once.</summary>
    public static Constant Rounded(ElementType type, ImmutableArray<int> dimensions, Func<int, double> element, string name = "")
    {
        int length = Constants.Dimensions.Length(dimensions);
        if (type == ElementType.Double)
        {
            return Of(dimensions, Elements(length, element), name);
        }

        return type == ElementType.Single
            ? Of(dimensions, Elements(length, index => (float)element(index)), name)
            : Of(dimensions, Elements(length, index => checked((long)element(index))), type, name);
    }

    /// <summary>A tensor whose elements all equal a scalar.</summary>
    public static Constant Uniform(ImmutableArray<int> dimensions, Constant scalar)
    {
        Array element = scalar.Type switch
        {
            ElementType.Single => new[] { scalar._singles![0] },
            ElementType.Double => new[] { scalar._doubles![0] },
            _ => new[] { scalar._integers![0] },
        };
        return new(scalar.Type, dimensions, element, true);
    }

    /// <summary>The element at a place, counted row-major.</summary>
    public double Real(int index) => _singles is not null ? _singles[Place(index)] : _doubles is not null ? _doubles[Place(index)] : _integers![Place(index)];

    /// <summary>The integer at a place, counted row-major.</summary>
    /// <exception cref="RefusedException">The tensor does not have integers.</exception>
    public long Integer(int index) => _integers is not null
        ? _integers[Place(index)]
        : throw new RefusedException($"'{Name}' must have integers, not numbers of type {Type}");

    /// <summary>All elements as integers.</summary>
    /// <inheritdoc cref="Integer(int)"/>
    public long[] Integers() => Elements(Length, Integer);

    /// <summary>The same elements with other dimensions.</summary>
    public Constant Reshaped(ImmutableArray<int> dimensions) => new(Type, dimensions, Storage(), _isUniform) { Name = Name };

    /// <summary>A tensor of the same type, each of whose elements is one of this tensor's.</summary>
    /// <param name="dimensions">The dimensions of the new tensor.</param>
    /// <param name="source">The place in this tensor of each element of the new one.</param>
    public Constant Rearranged(ImmutableArray<int> dimensions, Func<int, int> source)
    {
        if (_isUniform)
        {
            return new(Type, dimensions, Storage(), true) { Name = Name };
        }

        int length = Constants.Dimensions.Length(dimensions);
        Array elements = Type switch
        {
            ElementType.Single => Elements(length, index => _singles![source(index)]),
            ElementType.Double => Elements(length, index => _doubles![source(index)]),
            _ => Elements(length, index => _integers![source(index)]),
        };
        return new(Type, dimensions, elements, false) { Name = Name };
    }

    /// <summary>The tensor with its axes in another order.</summary>
    public Constant Transposed(IReadOnlyList<int> order)
    {
        int[] strides = Constants.Dimensions.Strides(Dimensions);
        ImmutableArray<int> dimensions = [.. order.Select(axis => Dimensions[axis])];
        int[] steps = [.. order.Select(axis => strides[axis])];
        return Rearranged(dimensions, index => Places.Of(index, dimensions, steps));
    }

    /// <summary>The tensor repeated along axes where its dimension is 1 or missing.</summary>
    public Constant Expanded(ImmutableArray<int> dimensions)
    {
        int[] steps = Places.BroadcastSteps(Dimensions, dimensions);
        return Rearranged(dimensions, index => Places.Of(index, dimensions, steps));
    }

    /// <summary>Whether all elements are 0.</summary>
    public bool IsZero => Enumerable.Range(0, _isUniform ? Math.Min(1, Length) : Length).All(index => Real(index) == 0);

    /// <summary>Adds the elements to weights, under a name and with a shape.</summary>
    public void AddTo(NetworkWeights weights, string name, ReadOnlySpan<int> shape)
    {
        if (Type == ElementType.Double)
        {
            weights.Add(name, shape, _isUniform ? Elements(Length, _ => _doubles![0]) : _doubles!);
        }
        else
        {
            weights.Add(name, shape, _isUniform ? Elements(Length, _ => _singles![0]) : _singles!);
        }
    }

    private static T[] Elements<T>(int length, Func<int, T> element)
    {
        T[] elements = new T[length];
        for (int i = 0; i < length; i++)
        {
            elements[i] = element(i);
        }

        return elements;
    }

    private int Place(int index) => _isUniform ? 0 : index;

    private Array Storage() => (Array?)_singles ?? (Array?)_doubles ?? _integers!;
}
