using System.Numerics;

namespace ConvGen.Generator.Model;

/// <summary>Finds the numbers that divide channels into groups.</summary>
internal static class Divisors
{
    /// <summary>The common divisors of two positive numbers, smallest first.</summary>
    public static IReadOnlyCollection<int> Common(int left, int right)
    {
        int greatest = (int)BigInteger.GreatestCommonDivisor(left, right);

        // Divisors come in pairs, and the smaller one is at most the square root.
        SortedSet<int> divisors = [];
        for (int divisor = 1; (long)divisor * divisor <= greatest; divisor++)
        {
            if (greatest % divisor == 0)
            {
                divisors.Add(divisor);
                divisors.Add(greatest / divisor);
            }
        }

        return divisors;
    }
}
