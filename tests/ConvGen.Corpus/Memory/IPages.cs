namespace ConvGen.Numerics;

/// <summary>Memory from the operating system, page by page.</summary>
internal interface IPages
{
    /// <summary>Allocates inaccessible pages.</summary>
    public nint Reserve(nint length);

    /// <summary>Makes pages readable and writable.</summary>
    public void Open(nint start, nint length);

    /// <summary>Frees the pages.</summary>
    public void Release(nint start, nint length);
}
