using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>
/// Assigns the inputs of a tile's columns to registers. From one tap to the next, the columns' inputs move along the row, so that those of all columns
/// but the last ones are still there. The registers are used in rotation.
/// </summary>
internal sealed class TapRegisters(Walk walk, int columns)
{
    /// <summary>The number of a tap's inputs that the previous tap did not use.</summary>
    public int NewInputs => Slides ? Math.Min(columns, Shift) : columns;

    /// <summary>Whether neighboring taps have inputs in common.</summary>
    public bool Slides => walk.TapStep % walk.InputStep == 0 && Shift < columns;

    // The number of columns by which inputs move from one tap to the next.
    private int Shift => Math.Abs(walk.TapStep / walk.InputStep);

    /// <summary>The register for a column's input at a tap.</summary>
    public int RegisterOf(int column, int tap)
    {
        if (!Slides)
        {
            return column;
        }

        int place = (column + tap * (walk.TapStep / walk.InputStep)) % columns;
        return place < 0 ? place + columns : place;
    }

    /// <summary>Whether the previous tap used a column's input.</summary>
    public bool IsHeld(int column, int tap)
    {
        int before = column + walk.TapStep / walk.InputStep;
        return tap > 0 && Slides && before >= 0 && before < columns;
    }
}
