using System.Numerics;

namespace ConvGen.Runtime.Tests;

/// <summary>Bitwise equality of numbers, except for NaN, which may have any bits.</summary>
internal static class Bits
{
    public static bool Same<T>(T left, T right)
        where T : IFloatingPointIeee754<T> =>
        T.IsNaN(left) ? T.IsNaN(right) : left == right && T.IsNegative(left) == T.IsNegative(right);

    public static void AssertSame<T>(T expected, T actual, string function, T argument)
        where T : IFloatingPointIeee754<T>
    {
        if (!Same(expected, actual))
        {
            Assert.Fail(FormattableString.Invariant($"{function} of {argument} is {actual}, but must be {expected}."));
        }
    }
}
