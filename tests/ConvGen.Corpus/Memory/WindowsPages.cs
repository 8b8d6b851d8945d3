using System.ComponentModel;
using System.Runtime.InteropServices;

namespace ConvGen.Numerics;

/// <summary>Pages from Windows (memoryapi.h, "VirtualAlloc" and "VirtualFree"; the values are from winnt.h).</summary>
internal sealed partial class WindowsPages : IPages
{
    private const uint Commit = 0x1000;
    private const uint ReserveOnly = 0x2000;
    private const uint ReleaseAll = 0x8000;
    private const uint NoAccess = 0x01;
    private const uint ReadAndWrite = 0x04;

    public nint Reserve(nint length) => Allocate(0, length, ReserveOnly, NoAccess) is var start and not 0 ? start : throw new Win32Exception();

    public void Open(nint start, nint length)
    {
        if (Allocate(start, length, Commit, ReadAndWrite) == 0)
        {
            throw new Win32Exception();
        }
    }

    public void Release(nint start, nint length)
    {
        // The length must be 0: reserved pages can be released only as a whole.
        if (Free(start, length: 0, ReleaseAll) == 0)
        {
            throw new Win32Exception();
        }
    }

    [LibraryImport("kernel32", EntryPoint = "VirtualAlloc", SetLastError = true)]
    private static partial nint Allocate(nint address, nint length, uint type, uint protection);

    [LibraryImport("kernel32", EntryPoint = "VirtualFree", SetLastError = true)]
    private static partial int Free(nint start, nint length, uint type);
}
