namespace ConvGen.Import.Tests.Nodes;

/// <summary>Random numbers: integers so small that sums of their products are exact, or real ones.</summary>
internal sealed class Numbers(bool areIntegers)
{
    private readonly Random _random = new(7);

    /// <summary>Whether they are integers.</summary>
    public bool AreIntegers => areIntegers;

    /// <summary>Numbers around zero.</summary>
    public float[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => areIntegers ? _random.Next(-4, 5) : 2 * _random.NextSingle() - 1)];

    /// <summary>Numbers above zero.</summary>
    public float[] DrawPositive(int count) => [.. Enumerable.Range(0, count).Select(_ => areIntegers ? _random.Next(1, 5) : 0.5f + _random.NextSingle())];
}
