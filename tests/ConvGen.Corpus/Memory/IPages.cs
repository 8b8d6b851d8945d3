namespace ConvGen.Numerics;

/// <summary>Memory from the operating system, page by page.</summary>
internal interface IPages
{
    /// <summary>Takes pages that nobody may read or write.</summary>
    public nint Reserve(nint length);

    /// <summary>Lets some of them be read and written.</summary>
    public void Open(nint start, nint length);

    /// <summary>Gives them back.</summary>
    public void Release(nint start, nint length);
}
