namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>What has to be checked at run time for a tap row that is spelled out, because some output rows do not have it.</summary>
/// <param name="First">Whether it may come before the first tap row on the image.</param>
/// <param name="End">Whether it may come after the last one.</param>
internal readonly record struct TapRowCheck(bool First, bool End);
