using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>
/// Columns that are computed one by one, skipping taps on the padding: those at the left and right edges, and all columns if the machine has no
/// vectors or the image is too narrow for them.
/// </summary>
/// <param name="Blocks">The blocks that each group's output channels are split into.</param>
/// <param name="MeetsPadding">Whether any columns have taps on the padding to the left or right.</param>
internal sealed record EdgePlan(EquatableArray<ChannelBlock> Blocks, bool MeetsPadding);
