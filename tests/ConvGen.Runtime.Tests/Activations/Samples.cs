using System.Numerics;

namespace ConvGen.Runtime.Tests;

/// <summary>Arguments for functions of one variable.</summary>
internal static class Samples
{
    /// <summary>The fractional part of the golden ratio. Any number of its multiples fills the unit interval evenly.</summary>
    private const double Golden = 0.6180339887498949;

    /// <summary>Single-precision numbers with every exponent and both signs, including infinities and NaN.</summary>
    /// <param name="mantissas">The number of mantissas per exponent. They are evenly distributed, without a pattern in their last bits.</param>
    public static float[] Singles(int mantissas)
    {
        var values = new float[512 * mantissas];
        for (int index = 0; index < values.Length; index++)
        {
            uint fraction = (uint)((double)(index % mantissas) / mantissas * (1 << 23)) | ((uint)index * 2654435761u >> 17);
            values[index] = BitConverter.UInt32BitsToSingle(((uint)(index / mantissas) << 23) | (fraction & 0x7FFFFF));
        }

        return values;
    }

    /// <summary>Numbers evenly distributed over an interval, without a pattern in their last bits.</summary>
    public static double[] Between(double low, double high, int count)
    {
        var values = new double[count];
        for (int index = 0; index < count; index++)
        {
            double place = index * Golden;
            values[index] = low + (high - low) * (place - Math.Floor(place));
        }

        return values;
    }

    /// <summary>One number of each sign for every exponent from −1074 to 9.</summary>
    public static double[] EveryDoubleExponentBelow1024()
    {
        double[] mantissas = Between(1, 2, 2 * 1084);
        for (int index = 0; index < mantissas.Length; index++)
        {
            mantissas[index] = Math.ScaleB(index % 2 == 0 ? mantissas[index] : -mantissas[index], index / 2 - 1074);
        }

        return mantissas;
    }

    /// <summary>
    /// Special numbers: NaN, infinities, zeros, the limits of the format, and numbers near the functions' corners.
    /// </summary>
    public static T[] Special<T>()
        where T : IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        List<T> values = [T.NaN, T.PositiveInfinity, T.MaxValue, T.Epsilon, T.Zero];
        double[] corners =
        [
            1e-30, 0.25, 0.55, 1, 2, 3, 6, 7, 20, 87, 88, 89, 103, 104, 109, 110, 111,
            708, 709, 745, 746, 751, 752, 759, 760, 761, 1e5, 1e30,
        ];
        foreach (double corner in corners)
        {
            var value = T.CreateChecked(corner);
            values.AddRange([T.BitDecrement(value), value, T.BitIncrement(value), value * T.CreateChecked(1.3)]);
        }

        return [.. values, .. values.Select(value => -value)];
    }
}
