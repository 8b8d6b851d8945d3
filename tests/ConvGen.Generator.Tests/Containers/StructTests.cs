using System.Reflection;

namespace ConvGen.Generator.Tests.Containers;

/// <summary>Behavior specific to layers that are structs.</summary>
public sealed class StructTests
{
    [Theory]
    [InlineData("struct")]
    [InlineData("class")]
    [InlineData("record struct")]
    [InlineData("record")]
    public void The_generated_constructor_keeps_what_the_users_initializers_set(string type)
    {
        Assembly assembly = KernelCompilation.Run(
            $$"""
            [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
            public partial {{type}} Edge
            {
                public int Size { get; set; } = 5;
            }

            public static class Probe
            {
                public static int Size() => new Edge(new float[8]).Size;
            }
            """).Emit();

        Assert.Equal(5, assembly.GetType("Probe")!.GetMethod("Size")!.CreateDelegate<Func<int>>()());
    }

    [Theory]
    [InlineData("struct")]
    [InlineData("record struct")]
    public void A_value_without_weights_says_so(string type)
    {
        Assembly assembly = KernelCompilation.Run(
            $$"""
            [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
            public partial {{type}} @event { }

            public static class Probe
            {
                public static void Run() => default(@event).Forward(new float[18], new float[4]);
            }
            """).Emit();

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(
            () => assembly.GetType("Probe")!.GetMethod("Run")!.CreateDelegate<Action>()());
        Assert.StartsWith("This 'event' has no weights.", exception.Message, StringComparison.Ordinal);
    }
}
