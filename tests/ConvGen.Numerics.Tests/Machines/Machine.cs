namespace ConvGen.Numerics;

/// <summary>This machine, with some of its instructions taken away.</summary>
/// <param name="Name">What is left on one of x64.</param>
/// <param name="Switch">
/// The environment variable that takes them away (clrconfigvalues.h and jitconfigvalues.h in dotnet/runtime); null for none. Since .NET 10, fused
/// multiply-add goes with AVX2, and <c>EnableFMA</c> is no more: 128 bits with it are those of a narrow preferred width.
/// </param>
/// <param name="Setting">The variable's value.</param>
/// <param name="Expected">What is left of what a machine of x64 has.</param>
internal sealed record Machine(string Name, string? Switch, string Setting, Func<InstructionSets, InstructionSets> Expected)
{
    /// <summary>Nothing taken away.</summary>
    public static Machine Whole { get; } = new("everything", Switch: null, "", whole => whole);

    /// <summary>All machines, the whole one first.</summary>
    public static IReadOnlyList<Machine> All { get; } =
    [
        Whole,
        new("256 bits without AVX-512", "DOTNET_EnableAVX512", "0", whole => whole with { Vector512 = false }),
        new("256 bits with AVX-512", "DOTNET_PreferredVectorBitWidth", "256", whole => whole with { Vector512 = false }),
        new("128 bits with fused multiply-add", "DOTNET_PreferredVectorBitWidth", "128", whole => whole with { Vector512 = false, Vector256 = false }),
        new("128 bits without fused multiply-add", "DOTNET_EnableAVX2", "0", _ => WithoutFusedMultiplyAdd),
        new("128 bits without AVX", "DOTNET_EnableAVX", "0", _ => WithoutFusedMultiplyAdd),
        new("no vectors", "DOTNET_EnableHWIntrinsic", "0", _ => WithoutFusedMultiplyAdd with { Vector128 = false }),
    ];

    private static InstructionSets WithoutFusedMultiplyAdd => new(Vector512: false, Vector256: false, Vector128: true, FusedMultiplyAdd: false);

    /// <summary>What a process has to be told. A switch that the tests themselves were started with must not reach one that is to have what it takes away.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Environment => All
        .Select(other => other.Switch)
        .OfType<string>()
        .Distinct()
        .Select(name => KeyValuePair.Create(name, name == Switch ? Setting : null));

    public override string ToString() => Name;
}
