using System.Numerics;

namespace ConvGen.Runtime.Tests;

/// <summary>
/// The activations with an exponential as passes over a span: the same bits at any width, nothing outside the span, no allocation.
/// </summary>
public class InPlaceSpanTests
{
    public static TheoryData<string> Names => InPlaceFunction.Names;

    // The number of elements in a call determines the widest vector that it can use: one element is a scalar, four singles are 128 bits, and so on.
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_width_gives_the_same_bits(string name)
    {
        AssertEveryWidthAgrees(
            InPlaceFunction.Named(name).OfSingles,
            [.. Samples.Special<float>(), .. Samples.Singles(mantissas: 64), .. Samples.Between(-112, 20, 20_000).Select(x => (float)x)],
            [1, 4, 8, 16]);
        AssertEveryWidthAgrees(
            InPlaceFunction.Named(name).OfDoubles,
            [.. Samples.Special<double>(), .. Samples.EveryDoubleExponentBelow1024(), .. Samples.Between(-770, 50, 20_000)],
            [1, 2, 4, 8]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_slice_is_replaced_and_nothing_beside_it(string name)
    {
        AssertSlices(InPlaceFunction.Named(name).OfSingles);
        AssertSlices(InPlaceFunction.Named(name).OfDoubles);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_allocated(string name)
    {
        var function = InPlaceFunction.Named(name);
        float[] singles = new float[71];
        double[] doubles = new double[71];
        function.OfSingles(singles);
        function.OfDoubles(doubles);

        long before = GC.GetAllocatedBytesForCurrentThread();
        function.OfSingles(singles);
        function.OfDoubles(doubles);
        long after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(before, after);
    }

    private static void AssertEveryWidthAgrees<T>(InPlace<T> function, T[] values, int[] lengths)
        where T : IFloatingPointIeee754<T>
    {
        T[] whole = InPlaceFunction.Apply(function, values, values.Length);
        foreach (int length in lengths)
        {
            T[] pieces = InPlaceFunction.Apply(function, values, length);
            string widths = $"{length} at a time, the result";
            for (int index = 0; index < values.Length; index++)
            {
                Bits.AssertSame(whole[index], pieces[index], widths, values[index]);
            }
        }
    }

    private static void AssertSlices<T>(InPlace<T> function)
        where T : IFloatingPointIeee754<T>
    {
        T[] source = [.. Samples.Between(-6, 6, 100).Select(T.CreateChecked)];
        T[] results = InPlaceFunction.Apply(function, source, atATime: 1);
        for (int length = 0; length <= 70; length++)
        {
            for (int offset = 1; offset <= 7; offset += 2)
            {
                T[] values = [.. source];
                string slice = $"In elements {offset} to {offset + length}, the result";
                function(values.AsSpan(offset, length));

                for (int index = 0; index < values.Length; index++)
                {
                    bool inside = index >= offset && index < offset + length;
                    Bits.AssertSame(inside ? results[index] : source[index], values[index], slice, source[index]);
                }
            }
        }
    }
}
