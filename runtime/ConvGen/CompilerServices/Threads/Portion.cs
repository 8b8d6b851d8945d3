using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>One of several portions that a range is split into, as even as whole numbers allow.</summary>
/// <remarks>Used by generated code; not meant to be used by hand.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Portion
{
    private readonly int _index;
    private readonly int _count;

    /// <summary>Makes a portion.</summary>
    /// <param name="index">Which one it is, from zero on.</param>
    /// <param name="count">The number of portions.</param>
    public Portion(int index, int count) => (_index, _count) = (index, count);

    /// <summary>Whether it is the last one, to which falls what cannot be split.</summary>
    public bool IsLast => _index == _count - 1;

    /// <summary>The first of so many things that belongs to it.</summary>
    public int First(int total) => Boundary(total, _index);

    /// <summary>The one after the last of so many things that belongs to it.</summary>
    public int End(int total) => Boundary(total, _index + 1);

    /// <summary>The first place of a range that belongs to it, where the range is split only at every so-manieth place.</summary>
    /// <param name="start">The range's first place.</param>
    /// <param name="end">The place after its last.</param>
    /// <param name="step">The places that stay together.</param>
    public int First(int start, int end, int step = 1) => Place(start, end, step, _index);

    /// <summary>The place after the last one of a range that belongs to it, where the range is split only at every so-manieth place.</summary>
    /// <param name="start">The range's first place.</param>
    /// <param name="end">The place after its last.</param>
    /// <param name="step">The places that stay together.</param>
    public int End(int start, int end, int step = 1) => Place(start, end, step, _index + 1);

    /// <summary>One of several parts that the portion itself is split into: together they are the portion.</summary>
    /// <param name="index">Which one it is, from zero on.</param>
    /// <param name="count">The number of parts.</param>
    public Portion Part(int index, int count) => new((_index * count) + index, _count * count);

    // Most calls compute everything, for which a division would take longer than a small kernel.
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
