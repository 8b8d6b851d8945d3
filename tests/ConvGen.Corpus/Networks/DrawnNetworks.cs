using ConvGen.Testing;

namespace ConvGen.Numerics.Networks;

/// <summary>The networks of the corpus.</summary>
internal static class DrawnNetworks
{
    /// <summary>The number of networks that are compiled together.</summary>
    public const int BatchSize = 8;

    private const int OnMachines = 16;

    /// <summary>All networks.</summary>
    public static IReadOnlyList<NetworkCase> All { get; } =
        [.. Enumerable.Range(0, SampleSettings.Networks).Select(network => NetworkDrawing.Draw((int)SampleSettings.Seed + network))];

    /// <summary>The networks that run on every machine.</summary>
    public static IReadOnlyList<NetworkCase> ForMachines { get; } = [.. All.Take(OnMachines)];
}
