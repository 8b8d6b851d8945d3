using System.Collections.Immutable;

namespace ConvGen.Import.Constants;

/// <summary>Operators of two constants, element by element. Real numbers are computed in double precision and rounded once.</summary>
internal static class ConstantArithmetic
{
    /// <summary>Two constants of the same type.</summary>
    /// <param name="operation">The name of the operator in ONNX, or of the layer.</param>
    /// <param name="left">The first constant.</param>
    /// <param name="right">The second constant.</param>
    public static Constant Combine(string operation, Constant left, Constant right)
    {
        ImmutableArray<int> dimensions = Dimensions.Broadcast(left.Dimensions, right.Dimensions)
            ?? throw new RefusedException($"its inputs have the dimensions {Dimensions.Text(left.Dimensions)} and {Dimensions.Text(right.Dimensions)}, which do not fit together");
        Constant first = left.Expanded(dimensions), second = right.Expanded(dimensions);
        ElementType type = left.Type;
        return operation switch
        {
            "Equal" => Of((a, b) => a == b, (a, b) => a == b),
            "Less" => Of((a, b) => a < b, (a, b) => a < b),
            "LessOrEqual" => Of((a, b) => a <= b, (a, b) => a <= b),
            "Greater" => Of((a, b) => a > b, (a, b) => a > b),
            "GreaterOrEqual" => Of((a, b) => a >= b, (a, b) => a >= b),
            "And" => Of((a, b) => a != 0 && b != 0, (a, b) => a != 0 && b != 0),
            "Or" => Of((a, b) => a != 0 || b != 0, (a, b) => a != 0 || b != 0),
            _ when left.IsReal => Constant.Rounded(type, dimensions, i => Real(operation, first.Real(i), second.Real(i))),
            _ => Integers(i => Integer(operation, first.Integer(i), second.Integer(i)), type),
        };

        Constant Of(Func<long, long, bool> integers, Func<double, double, bool> reals) => Integers(
            i => (left.IsReal ? reals(first.Real(i), second.Real(i)) : integers(first.Integer(i), second.Integer(i))) ? 1 : 0, ElementType.Boolean);

        Constant Integers(Func<int, long> element, ElementType result)
        {
            long[] elements = new long[Dimensions.Length(dimensions)];
            for (int i = 0; i < elements.Length; i++)
            {
                elements[i] = element(i);
            }

            return Constant.Of(dimensions, elements, result);
        }
    }

    private static double Real(string operation, double a, double b) => operation switch
    {
        "Add" => a + b,
        "Sub" or "Subtract" => a - b,
        "Mul" or "Multiply" => a * b,
        "Div" or "Divide" => a / b,
        "Max" or "Maximum" => Math.Max(a, b),
        "Min" or "Minimum" => Math.Min(a, b),
        "Pow" => Math.Pow(a, b),
        _ => throw Unknown(operation),
    };

    private static long Integer(string operation, long a, long b) => operation switch
    {
        "Add" => checked(a + b),
        "Sub" or "Subtract" => checked(a - b),
        "Mul" or "Multiply" => checked(a * b),
        "Div" or "Divide" => b == 0 ? throw new RefusedException("it divides by 0") : checked(a / b),
        "Mod" => b == 0 ? throw new RefusedException("it divides by 0") : (a % b) + (a % b != 0 && (a < 0) != (b < 0) ? b : 0),
        "Max" or "Maximum" => Math.Max(a, b),
        "Min" or "Minimum" => Math.Min(a, b),
        "Pow" => checked((long)Math.Pow(a, b)),
        _ => throw Unknown(operation),
    };

    private static RefusedException Unknown(string operation) => new($"{operation} of constants is not supported");
}
