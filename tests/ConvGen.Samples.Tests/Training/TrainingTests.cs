using Digits;
using Digits.Training;

namespace ConvGen.Samples.Tests.Training;

/// <summary>The program that computed the weights of the sample.</summary>
public sealed class TrainingTests
{
    private static readonly IReadOnlyList<HeldOutDigit> Digits = HeldOutDigit.ReadAll();

    [Fact]
    public void The_derivatives_of_the_loss_are_those_of_the_whole_network()
    {
        Random random = new(3);
        TrainedNetwork network = new(random);
        foreach (Parameter bias in network.Parameters.Where(parameter => parameter.Shape.Length == 1))
        {
            bias.Draw(random, inputs: 100); // With zeros, all paper would be at the place where ReLU has no derivative.
        }

        Example example = ToExample(Digits[300]);
        network.AddGradients(example, down: 1, right: -2);
        float[][] gradients = [.. network.Parameters.Select(parameter => (float[])parameter.Gradient.Clone())];

        foreach ((Parameter parameter, float[] gradient) in network.Parameters.Zip(gradients))
        {
            // The largest derivative of each tensor, compared with a central difference. Rounding the scores to single precision
            // contributes about 1e-6 / 2e-3 to the difference, and pixels that change places in a pooling contribute, too.
            int place = Array.IndexOf(gradient, gradient.MaxBy(MathF.Abs));
            double difference = (LossAt(parameter, place, 1e-3f) - LossAt(parameter, place, -1e-3f)) / 2e-3;
            double tolerance = 0.02 * Math.Abs(difference) + 1e-3;
            Assert.InRange(gradient[place], difference - tolerance, difference + tolerance);
            Assert.True(MathF.Abs(gradient[place]) > 0.01f, $"The derivatives by {parameter.Name} are too small to compare.");
        }

        double LossAt(Parameter parameter, int place, float step)
        {
            float value = parameter.Values[place];
            parameter.Values[place] = value + step;
            double loss = network.AddGradients(example, down: 1, right: -2);
            parameter.Values[place] = value;
            return loss;
        }
    }

    [Fact]
    public void The_same_digits_give_the_same_weights_and_a_network_that_knows_them()
    {
        // Ten of each digit.
        Example[] examples = [.. Digits.Where((_, place) => place % 10 == 0).Select(ToExample)];

        List<string> report = [];

        NetworkWeights weights = TrainingRun.Train(examples, examples, report.Add);

        DigitNetwork network = new(weights);
        float[] image = new float[DigitNetwork.ImageLength];
        int right = examples.Count(example =>
        {
            example.CopyTo(image);
            return Recognition.Of(network, image).Digit == example.Label;
        });
        Assert.InRange(right, 80, examples.Length);
        Assert.Contains($"{right} of 100 held-out digits right", report[^1], StringComparison.Ordinal);
        Assert.Equal(Bytes(weights), Bytes(TrainingRun.Train(examples, examples, _ => { })));
    }

    [Fact]
    public void A_shift_moves_the_picture_and_fills_with_paper()
    {
        byte[] pixels = new byte[Example.Side * Example.Side];
        pixels[3 * Example.Side + 5] = byte.MaxValue;
        pixels[Example.Side - 1] = byte.MaxValue;
        float[] expected = new float[pixels.Length];
        expected[5 * Example.Side + 6] = 1;
        float[] image = new float[pixels.Length];
        Array.Fill(image, 9);

        new Example(4, pixels).CopyTo(image, down: 2, right: 1);

        Assert.Equal(expected, image);
    }

    [Fact]
    public void Files_of_the_package_are_read_picture_by_picture()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("convgen-examples-");
        try
        {
            int[] pixels = [.. Enumerable.Range(0, 2 * Example.Side * Example.Side).Select(i => i % 256)];
            string path = Path.Combine(folder.FullName, "7.json");
            IEnumerable<string> numbers = pixels.Select(pixel => FormattableString.Invariant($"{pixel / 255.0:F3}"));
            File.WriteAllText(path, $$"""{ "data": [{{string.Join(',', numbers)}}] }""");

            IReadOnlyList<Example> examples = ExampleFiles.Read(folder.FullName, 7);

            Assert.Equal([7, 7], examples.Select(example => example.Label));
            Assert.Equal(pixels, examples.SelectMany(example => example.Pixels).Select(pixel => (int)pixel));

            File.WriteAllText(path, """{ "data": [0, 1] }""");
            Assert.Throws<InvalidDataException>(() => ExampleFiles.Read(folder.FullName, 7));
            File.WriteAllText(path, "[]");
            Assert.Throws<InvalidDataException>(() => ExampleFiles.Read(folder.FullName, 7));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Example ToExample(HeldOutDigit digit) =>
        new(digit.Digit, [.. digit.Image.Select(ink => (byte)MathF.Round(ink * byte.MaxValue))]);

    private static byte[] Bytes(NetworkWeights weights)
    {
        using MemoryStream stream = new();
        weights.Save(stream);
        return stream.ToArray();
    }
}
