using Microsoft.CodeAnalysis.CSharp;
using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN030: before C# 11, a struct's constructors must set the generated fields.</summary>
public sealed class StructConstructorTests
{
    private static readonly KernelCompilationOptions CSharp9 = new() { LanguageVersion = LanguageVersion.CSharp9 };
    private static readonly KernelCompilationOptions CSharp10 = new() { LanguageVersion = LanguageVersion.CSharp10 };

    [Fact]
    public void A_constructor_that_sets_only_the_users_fields_is_reported_on_its_name() => Reports(
        Struct("public int Size; public {|CONVGEN030:Edge|}(int size) { Size = size; }"),
        messages: ["Before C# 11, 'Edge(int)' must set every field of the struct, including the generated fields that hold the weights; add ': this()' to it, or use C# 11"],
        options: CSharp9);

    [Fact]
    public void One_without_parameters_has_nothing_to_begin_with() => Reports(
        Struct("public {|CONVGEN030:Edge|}() { }"),
        messages: ["Before C# 11, 'Edge()' must set every field of the struct, including the generated fields that hold the weights; remove it, or use C# 11"],
        options: CSharp10);

    [Fact]
    public void One_without_parameters_that_calls_the_generated_one_would_call_itself() => Reports(
        Struct("public {|CONVGEN030:Edge|}() : {|CS1729:this|}(new float[{|CS0103:WeightLength|}]) { }"),
        messages: ["Before C# 11, 'Edge()' must set every field of the struct, including the generated fields that hold the weights; remove it, or use C# 11"],
        options: CSharp10);

    [Fact]
    public void One_without_parameters_that_calls_the_users_own_is_fine() => ReportsNothing(
        Struct("public Edge() : this(3) { } public Edge(int size) { this = default; System.Console.Write(size); }"),
        CSharp10);

    [Theory]
    [InlineData("public int Size; public Edge(int size) : this() { Size = size; }")]
    [InlineData("public Edge(float weight) : this(new float[WeightLength]) { System.Console.Write(weight); }")]
    [InlineData("public Edge(int size) { this = default; System.Console.Write(size); }")]
    [InlineData("public Edge(int size) => this = new Edge(new float[size]);")]
    [InlineData("static Edge() { }")]
    public void A_constructor_that_sets_every_field_is_fine(string members) => ReportsNothing(Struct(members), CSharp9);

    [Theory]
    [InlineData("public Edge(int size) { Size = size; } public int Size;")]
    [InlineData("public Edge() { System.Console.Write(1); }")]
    [InlineData("public Edge() : this(new float[WeightLength]) { } public int Size = 3;")]
    [InlineData("public Edge() : this(\"edge\") { } public Edge(string name) : this(new float[WeightLength]) => Name = name; public string Name { get; }")]
    public void From_CSharp_11_on_any_constructor_is_fine(string members) =>
        ReportsNothing(Struct(members), new() { LanguageVersion = LanguageVersion.CSharp11 });

    [Fact]
    public void A_class_leaves_its_fields_unset_as_it_likes() =>
        ReportsNothing(Struct("public Edge(int size) { System.Console.Write(size); }").Replace("struct", "class", StringComparison.Ordinal), CSharp9);

    private static string Struct(string members) =>
        $"[ConvGen.Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)] public partial struct Edge {{ {members} }}";
}
