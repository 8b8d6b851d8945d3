namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>The operands of a tap's multiply-adds that a tile keeps in registers, while it reads the others one after the other.</summary>
internal enum HeldOperands
{
    /// <summary>The weights: one vector for each vector of output channels. The inputs are broadcast one by one.</summary>
    Weights,

    /// <summary>
    /// The inputs: one broadcast for each column. The vectors of weights are loaded one by one. Where neighboring columns use the same inputs at
    /// neighboring taps, they stay in their registers, and a tap broadcasts only those that are new.
    /// </summary>
    Inputs,
}
