using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>The workspaces of a network that no call is using. Calls on several threads each take one, and nothing is allocated once there are enough.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="length">The number of elements in a workspace.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Workspaces<T>(int length)
    where T : unmanaged
{
    /// <summary>The number of bytes in a cache line. A vector that crosses two lines takes two accesses.</summary>
    private const int Line = 64;

    private readonly ConcurrentQueue<T[]> _idle = new();

    // Most programs call a network from one thread at a time.
    private T[]? _next;

    /// <summary>Takes a workspace that no call is using.</summary>
    public T[] Take()
    {
        T[]? workspace = Interlocked.Exchange(ref _next, null);
        return workspace is not null || _idle.TryDequeue(out workspace)
            ? workspace
            : GC.AllocateUninitializedArray<T>(length + Line / Unsafe.SizeOf<T>(), pinned: true);
    }

    /// <summary>Gets the part of a workspace that begins at a cache line.</summary>
    /// <param name="workspace">A workspace that was taken.</param>
    public unsafe Span<T> Aligned(T[] workspace)
    {
        // The array is pinned, so its address does not change.
        nuint address = (nuint)Unsafe.AsPointer(ref workspace[0]);
        int skipped = (int)((Line - (address % Line)) % Line) / Unsafe.SizeOf<T>();
        return workspace.AsSpan(skipped, length);
    }

    /// <summary>Gives back a workspace.</summary>
    /// <param name="workspace">A workspace that was taken.</param>
    public void Return(T[] workspace)
    {
        if (Interlocked.CompareExchange(ref _next, workspace, null) is not null)
        {
            _idle.Enqueue(workspace);
        }
    }
}

/// <summary>Checks the state of a network.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Workspaces
{
    /// <summary>Throws an exception if a network was created without weights: as <c>default</c> of a struct, or with another constructor.</summary>
    /// <param name="workspaces">The network's workspaces, which exist if its weights do.</param>
    /// <param name="typeName">The name of the network's type.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="InvalidOperationException"><paramref name="workspaces"/> is null.</exception>
    public static Workspaces<T> Require<T>(Workspaces<T>? workspaces, string typeName)
        where T : unmanaged => workspaces ?? throw Layers.WithoutWeights(typeName);
}
