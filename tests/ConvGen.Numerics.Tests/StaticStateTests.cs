using System.Collections.Concurrent;
using ConvGen.CodeFixes;
using ConvGen.CompilerServices;
using ConvGen.Generator;

namespace ConvGen.Numerics;

/// <summary>What lives as long as the process cannot change: so threads, and runs of the compiler, cannot reach each other through it.</summary>
public class StaticStateTests(ITestOutputHelper log)
{
    /// <summary>
    /// The one exception: calls on several threads take their bookkeeping from a queue of idle ones, which is made for many threads, because they
    /// are not to allocate. Nobody else sees an object between its leaving the queue and its return.
    /// </summary>
    private const string IdleCalls = "ConvGen.CompilerServices.ParallelCall`1.Idle";

    [Fact]
    public void Of_the_runtime() => AssertImmutable(typeof(Lanes).Assembly.GetTypes(), IdleCalls);

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
        log.WriteLine(FormattableString.Invariant($"No static field of {types.Length} types can change, but for {exceptions.Length} made for it."));
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
