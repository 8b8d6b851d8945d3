using System.Runtime.InteropServices;

namespace ConvGen.Numerics;

/// <summary>Pages from Linux or macOS (POSIX.1-2024, "mmap", "mprotect" and "munmap").</summary>
internal sealed partial class UnixPages : IPages
{
    // POSIX leaves the values to the system. Those of Linux and macOS differ in only one (Linux: asm-generic/mman-common.h; macOS: sys/mman.h).
    private const int NoAccess = 0;
    private const int ReadAndWrite = 1 | 2;
    private const int Private = 2;
    private static readonly int Anonymous = OperatingSystem.IsMacOS() ? 0x1000 : 0x20;

    public nint Reserve(nint length)
    {
        nint start = Map(0, length, NoAccess, Private | Anonymous, file: -1, offset: 0);
        return start == -1 ? throw Failure($"{length} bytes of memory cannot be mapped.") : start;
    }

    public void Open(nint start, nint length)
    {
        if (Protect(start, length, ReadAndWrite) != 0)
        {
            throw Failure($"{length} bytes of memory cannot be made accessible.");
        }
    }

    public void Release(nint start, nint length)
    {
        if (Unmap(start, length) != 0)
        {
            throw Failure($"{length} bytes of memory cannot be freed.");
        }
    }

    private static IOException Failure(FormattableString what) =>
        new($"{FormattableString.Invariant(what)} {Marshal.GetLastPInvokeErrorMessage()}");

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial nint Map(nint address, nint length, int protection, int flags, int file, long offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(nint start, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static partial int Unmap(nint start, nint length);
}
