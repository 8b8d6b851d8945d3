#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>How much two names differ, to find the one that was probably meant.</summary>
internal static class EditDistance
{
    /// <summary>The number of letters to insert, remove or replace (Levenshtein distance).</summary>
    public static int Between(string left, string right)
    {
        // Row by row of the distances between the beginnings of both names.
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 0; i < left.Length; i++)
        {
            int[] current = new int[right.Length + 1];
            current[0] = i + 1;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = previous[j - 1] + (left[i] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
