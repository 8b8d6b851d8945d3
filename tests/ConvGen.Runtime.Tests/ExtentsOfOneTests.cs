using System.Numerics.Tensors;

namespace ConvGen.Runtime.Tests;

/// <summary>
/// The chapter's functions with some or all extents equal to 1. Tensor libraries treat such dimensions specially; the definition does not.
/// </summary>
public class ExtentsOfOneTests
{
    private static readonly int[] Extents = [1, 2, 3];

    public static TheoryData<int, int, int, int, int, int> Shapes
    {
        get
        {
            var shapes = new TheoryData<int, int, int, int, int, int>();
            foreach (int outChannels in Extents)
            {
                foreach (int inChannels in Extents)
                {
                    foreach (int height in Extents)
                    {
                        foreach (int width in Extents)
                        {
                            shapes.AddRange(
                                from kernelHeight in Extents
                                from kernelWidth in Extents
                                where kernelHeight <= height && kernelWidth <= width
                                select (outChannels, inChannels, height, width, kernelHeight, kernelWidth));
                        }
                    }
                }
            }

            return shapes;
        }
    }

    [Fact]
    public void One_output_channel_of_a_larger_image_is_a_product_of_matrices()
    {
        var x = Tensor.Create<float>([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]);
        var k = Tensor.Create<float>([1, 2], [1, 2, 1, 1]);

        TensorAssert.Equal(Tensor.Create<float>([11, 14, 17, 20], [1, 2, 2]), Reference.Corr2DMultiInOut1x1(x, k));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_function_follows_the_definition(int outChannels, int inChannels, int height, int width, int kernelHeight, int kernelWidth)
    {
        Tensor<int> x = Counted(inChannels, height, width);
        Tensor<int> k = Counted(outChannels, inChannels, kernelHeight, kernelWidth);
        Tensor<int> expected = Defined(x, k);

        TensorAssert.Equal(expected, Reference.Corr2DMultiInOut(x, k));
        if (kernelHeight == 1 && kernelWidth == 1)
        {
            TensorAssert.Equal(expected, Reference.Corr2DMultiInOut1x1(x, k));
        }

        if (outChannels == 1)
        {
            TensorAssert.Equal(WithoutFirst(expected), Reference.Corr2DMultiIn(x, WithoutFirst(k)));
        }

        if (outChannels == 1 && inChannels == 1)
        {
            TensorAssert.Equal(WithoutFirst(expected), Reference.Corr2D(WithoutFirst(x), WithoutFirst(WithoutFirst(k))));
        }
    }

    [Theory]
    [InlineData(new[] { 1 })]
    [InlineData(new[] { 3 })]
    [InlineData(new[] { 1, 1 })]
    [InlineData(new[] { 1, 3 })]
    [InlineData(new[] { 3, 1 })]
    [InlineData(new[] { 1, 1, 1 })]
    [InlineData(new[] { 1, 2, 1 })]
    [InlineData(new[] { 2, 1, 2 })]
    public void Stacking_keeps_every_element_in_its_place(int[] lengths)
    {
        for (int count = 1; count <= 2; count++)
        {
            Tensor<int>[] tensors = [.. Enumerable.Range(0, count).Select(tensor => Tensor.Add(Counted(lengths), 100 * tensor))];
            for (int dimension = 0; dimension <= lengths.Length; dimension++)
            {
                Tensor<int> stacked = Reference.Stack(tensors, dimension);

                nint[] shape = [.. lengths[..dimension], count, .. lengths[dimension..]];
                Assert.Equal(shape, stacked.Lengths.ToArray());
                foreach (nint[] place in Places(shape))
                {
                    nint[] within = [.. place[..dimension], .. place[(dimension + 1)..]];
                    Assert.Equal(tensors[(int)place[dimension]][within], stacked[place]);
                }
            }
        }
    }

    private static Tensor<int> Defined(Tensor<int> x, Tensor<int> k)
    {
        var y = Tensor.CreateFromShape<int>([k.Lengths[0], x.Lengths[1] - k.Lengths[2] + 1, x.Lengths[2] - k.Lengths[3] + 1]);
        foreach (nint[] output in Places(y.Lengths))
        {
            foreach (nint[] tap in Places(k.Lengths[1..]))
            {
                y[output] += x[tap[0], output[1] + tap[1], output[2] + tap[2]] * k[output[0], tap[0], tap[1], tap[2]];
            }
        }

        return y;
    }

    private static IEnumerable<nint[]> Places(ReadOnlySpan<nint> lengths)
    {
        IEnumerable<nint[]> places = [[]];
        foreach (nint length in lengths)
        {
            places = [.. from place in places from next in Enumerable.Range(0, (int)length) select (nint[])[.. place, next]];
        }

        return places;
    }

    private static Tensor<int> Counted(params int[] lengths) =>
        Tensor.Create(Enumerable.Range(1, lengths.Aggregate(1, (product, length) => product * length)).ToArray(), [.. lengths]);

    private static Tensor<int> WithoutFirst(Tensor<int> tensor) => Tensor.Create(TensorAssert.Elements(tensor), tensor.Lengths[1..]);
}
