namespace BlazorFilter;

/// <summary>A filter that the user can choose: 5 x 5 weights, the same for each color.</summary>
internal sealed record Filter(string Name, float[] Weights)
{
    /// <summary>The filters on the page.</summary>
    public static IReadOnlyList<Filter> All { get; } =
    [
        // The binomial approximation of a Gaussian (Burt and Adelson, "The Laplacian Pyramid as a Compact Image Code", 1983, with a = 3/8).
        new("Blur", [.. from vertical in Binomial from horizontal in Binomial select vertical * horizontal / 256]),

        // The picture minus its Laplacian, which amplifies each pixel's difference from its four neighbors.
        new("Sharpen", [0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, -1, 5, -1, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0]),

        // The Laplacian alone: bright where a color changes.
        new("Edges", [0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, -1, 4, -1, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0]),
    ];

    private static float[] Binomial => [1, 4, 6, 4, 1];

    /// <summary>The weights of a convolution whose groups are the three colors.</summary>
    public float[] ForEachColor() => [.. Weights, .. Weights, .. Weights];
}
