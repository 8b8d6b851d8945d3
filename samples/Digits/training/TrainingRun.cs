using System.Diagnostics;
using ConvGen;

namespace Digits.Training;

/// <summary>Trains the network.</summary>
internal static class TrainingRun
{
    private const int Seed = 1;
    private const int Epochs = 20;
    private const int BatchSize = 32;
    private const float FirstStepSize = 0.002f;
    private const int LargestShift = 2;

    /// <summary>Trains a network.</summary>
    /// <param name="training">The pictures to train with.</param>
    /// <param name="heldOut">The pictures to count errors with, which have no influence on the weights.</param>
    /// <param name="report">Receives a line after each epoch that says how well the network does.</param>
    public static NetworkWeights Train(IReadOnlyList<Example> training, IReadOnlyList<Example> heldOut, Action<string> report)
    {
        Random random = new(Seed);
        TrainedNetwork network = new(random);
        Adam adam = new(network.Parameters);
        Example[] order = [.. training];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            long start = Stopwatch.GetTimestamp();
            random.Shuffle(order);
            double loss = 0;
            foreach (Example[] batch in order.Chunk(BatchSize))
            {
                foreach (Example example in batch)
                {
                    loss += network.AddGradients(example, Shift(random), Shift(random));
                }

                // The steps become smaller in proportion to what is left, so that the last ones do not undo what the others learned.
                adam.Step(FirstStepSize * (Epochs - epoch) / Epochs, batch.Length);
            }

            int right = heldOut.Count(example => network.Recognize(example) == example.Label);
            report(
                $"Epoch {epoch + 1,2} of {Epochs}: loss {loss / order.Length:F4}, {right:N0} of {heldOut.Count:N0} held-out digits right, "
                + $"{Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");
        }

        return network.Weights();
    }

    private static int Shift(Random random) => random.Next(-LargestShift, LargestShift + 1);
}
