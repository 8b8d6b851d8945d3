namespace ConvGen.Generator.Planning;

/// <summary>The predicted number of cycles for one call on machines with a given vector width.</summary>
/// <param name="Machine">The vector width.</param>
/// <param name="RowVector">With vectors along rows.</param>
/// <param name="ChannelVector">With vectors along channels; null if they do not support such a machine.</param>
/// <param name="StraightLine">As straight-line code; null if that would be too long.</param>
internal sealed record Prediction(VectorWidth Machine, double RowVector, double? ChannelVector, double? StraightLine);
