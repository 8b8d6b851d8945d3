using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>One of several portions that a range is split into. The portions are as equal in size as possible.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Portion
{
    private readonly int _index;
    private readonly int _count;

    /// <summary>Initializes a portion.</summary>
    /// <param name="index">The zero-based index.</param>
    /// <param name="count">The number of portions.</param>
    public Portion(int index, int count) => (_index, _count) = (index, count);

    /// <summary>Gets a value that indicates whether this is the last portion, which also handles work that cannot be split.</summary>
    public bool IsLast => _index == _count - 1;

    /// <summary>Gets the index of the portion's first item.</summary>
    /// <param name="total">The total number of items.</param>
    public int First(int total) => Boundary(total, _index);

    /// <summary>Gets the end (exclusive) of the portion's items.</summary>
    /// <param name="total">The total number of items.</param>
    public int End(int total) => Boundary(total, _index + 1);

    /// <summary>Gets the first position of the portion in a range that is split only at multiples of a step from its start.</summary>
    /// <param name="start">The start of the range.</param>
    /// <param name="end">The end of the range (exclusive).</param>
    /// <param name="step">The number of positions that stay together.</param>
    public int First(int start, int end, int step = 1) => Place(start, end, step, _index);

    /// <summary>Gets the end (exclusive) of the portion in a range that is split only at multiples of a step from its start.</summary>
    /// <param name="start">The start of the range.</param>
    /// <param name="end">The end of the range (exclusive).</param>
    /// <param name="step">The number of positions that stay together.</param>
    public int End(int start, int end, int step = 1) => Place(start, end, step, _index + 1);

    /// <summary>Gets one of several parts that the portion itself is split into.</summary>
    /// <param name="index">The zero-based index.</param>
    /// <param name="count">The number of parts.</param>
    public Portion Part(int index, int count) => new((_index * count) + index, _count * count);

    // Most calls compute everything; a division would take longer than a small kernel.
    private int Place(int start, int end, int step, int portion)
    {
        if (portion == 0)
        {
            return start;
        }

        if (portion == _count)
        {
            return end;
        }

        int steps = (int)(((long)end - start + step - 1) / step);
        return (int)Math.Min(end, start + ((long)Divide(steps, portion) * step));
    }

    private int Boundary(int total, int portion) => portion == 0 ? 0 : portion == _count ? total : Divide(total, portion);

    private int Divide(int total, int portion) => (int)((long)total * portion / _count);
}
