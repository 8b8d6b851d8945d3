namespace BlazorFilter;

/// <summary>A filter to choose: 5 x 5 weights, the same for each colour.</summary>
internal sealed record Filter(string Name, float[] Weights)
{
    /// <summary>The filters of the page.</summary>
    public static IReadOnlyList<Filter> All { get; } =
    [
        // The binomial approximation of a Gaussian (Burt and Adelson, "The Laplacian Pyramid as a Compact Image Code", 1983, with a = 3/8).
        new("Blur", [.. from vertical in Binomial from horizontal in Binomial select vertical * horizontal / 256]),

        // The picture minus its Laplacian: what differs from its four neighbours is made to differ more.
        new("Sharpen", [0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, -1, 5, -1, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0]),

        // The Laplacian alone: bright where a colour changes.
        new("Edges", [0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, -1, 4, -1, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0]),
    ];

    private static float[] Binomial => [1, 4, 6, 4, 1];

    /// <summary>The weights of a convolution whose groups are the three colours.</summary>
    public float[] ForEachColour() => [.. Weights, .. Weights, .. Weights];
}
