using System.Numerics;

namespace ConvGen.Generator.Model;

/// <summary>What divides channels into groups.</summary>
internal static class Divisors
{
    /// <summary>The numbers that divide both of two positive numbers, the smallest first.</summary>
    public static IReadOnlyCollection<int> Common(int left, int right)
    {
        int greatest = (int)BigInteger.GreatestCommonDivisor(left, right);

        // Divisors come in pairs, of which the smaller is at most the root.
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
