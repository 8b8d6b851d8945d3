namespace ConvGen.Benchmarks;

/// <summary>A kernel that is loaded but has not been called or JIT-compiled yet.</summary>
/// <param name="Forward">Creates a layer that holds its weights, and repeats its <c>Forward</c>.</param>
/// <param name="ParallelForward">The same on several threads.</param>
/// <param name="Correlate">Repeats the static <c>Correlate</c>.</param>
/// <param name="Loops">Repeats the nested loops that one would write by hand instead.</param>
/// <param name="Size">The size of the generated code.</param>
internal sealed record CompiledKernel(Binding Forward, ParallelBinding ParallelForward, Binding Correlate, Binding Loops, CodeSize Size);
