using System.Collections.Concurrent;
using System.Collections.Immutable;
using ConvGen.CodeFixes;
using ConvGen.CompilerServices;
using ConvGen.Generator;

namespace ConvGen.Numerics;

/// <summary>Static state cannot change, so threads, and runs of the compiler, cannot affect each other through it.</summary>
public class StaticStateTests(ITestOutputHelper log)
{
    /// <summary>
    /// The only exceptions: calls on several threads take their state from a thread-safe queue of idle objects, because they must not allocate. No
    /// other thread uses an object between its removal from the queue and its return.
    /// </summary>
    private static readonly ImmutableArray<string> IdleCalls =
        ["ConvGen.CompilerServices.BatchCall`1.Idle", "ConvGen.CompilerServices.ParallelCall`1.Idle"];

    [Fact]
    public void Of_the_runtime() => AssertImmutable(typeof(Lanes).Assembly.GetTypes(), [.. IdleCalls]);

    [Fact]
    public void Of_the_generator() => AssertImmutable(typeof(ConvolutionGenerator).Assembly.GetTypes());

    [Fact]
    public void Of_the_code_fixes() => AssertImmutable(typeof(MakePartialFix).Assembly.GetTypes());

    [Fact]
    public void Of_generated_kernels() => AssertImmutable([.. CompiledKernels.All.SelectMany(batch => batch.Types)]);

    [Theory]
    [InlineData(typeof(Mutable.NotReadOnly))]
    [InlineData(typeof(Mutable.Array))]
    [InlineData(typeof(Mutable.ArrayWithin))]
    public void A_field_that_can_change_is_found(Type type) => Assert.Single(StaticState.MutableFieldsOf([type]));

    private void AssertImmutable(Type[] types, params string[] exceptions)
    {
        string[] mutable = [.. StaticState.MutableFieldsOf(types).Select(field => $"{field.DeclaringType}.{field.Name}".Replace("[T]", "", StringComparison.Ordinal))];
        Assert.True(mutable.SequenceEqual(exceptions), $"These static fields can change:\n{string.Join('\n', mutable)}");
        log.WriteLine(FormattableString.Invariant($"No static field of {types.Length} types can change, except for {exceptions.Length} designed for it."));
    }

    private static class Mutable
    {
        internal static class NotReadOnly
        {
            internal static int Number = 1;
        }

        internal static class Array
        {
            internal static readonly float[] Scratch = new float[4];
        }

        internal static class ArrayWithin
        {
            internal static readonly (int Size, ConcurrentDictionary<int, int> Entries) Cache = (0, new());
        }
    }
}
