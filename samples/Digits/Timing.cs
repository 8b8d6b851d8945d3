using System.Diagnostics;

namespace Digits;

/// <summary>Measures how long the network takes for a digit on this machine.</summary>
internal static class Timing
{
    // Long enough for the just-in-time compiler to optimize.
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan SampleLength = TimeSpan.FromMilliseconds(20);
    private const int Samples = 40;

    /// <summary>The microseconds for a digit on one thread.</summary>
    public static double Microseconds(DigitNetwork network, IReadOnlyList<HeldOutDigit> digits)
    {
        float[] probabilities = new float[DigitNetwork.ProbabilitiesLength];
        MicrosecondsFor(WarmUp);

        // Other work on the machine can only make a sample slower.
        return Enumerable.Range(0, Samples).Min(_ => MicrosecondsFor(SampleLength));

        double MicrosecondsFor(TimeSpan duration)
        {
            int calls = 0;
            long start = Stopwatch.GetTimestamp();
            TimeSpan elapsed;
            do
            {
                network.Forward(digits[calls % digits.Count].Image, probabilities);
                calls++;
                elapsed = Stopwatch.GetElapsedTime(start);
            }
            while (elapsed < duration);

            return elapsed.TotalMicroseconds / calls;
        }
    }
}
