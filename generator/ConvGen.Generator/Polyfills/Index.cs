namespace System;

// List patterns and `^1` need it. .NET Standard 2.0 does not have it.
internal readonly struct Index(int value, bool fromEnd = false)
{
    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => fromEnd ? length - value : value;
}
