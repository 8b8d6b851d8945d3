namespace ConvGen.Numerics;

/// <summary>This machine, with some of its instructions disabled.</summary>
/// <param name="Name">A description of the remaining instructions on x64.</param>
/// <param name="Switch">
/// The environment variable that disables them (clrconfigvalues.h and jitconfigvalues.h in dotnet/runtime), or null for none. Since .NET 10, fused
/// multiply-add is tied to AVX2, and <c>EnableFMA</c> no longer exists: for 128 bits with fused multiply-add, the preferred width is set instead.
/// </param>
/// <param name="Setting">The variable's value.</param>
/// <param name="Expected">The remaining features of an x64 machine.</param>
internal sealed record Machine(string Name, string? Switch, string Setting, Func<InstructionSets, InstructionSets> Expected)
{
    /// <summary>The machine with nothing disabled.</summary>
    public static Machine Whole { get; } = new("everything", Switch: null, "", whole => whole);

    /// <summary>All machines, the one with nothing disabled first.</summary>
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

    /// <summary>
    /// The environment variables for a process. Switches that the tests themselves were started with are removed, so that they do not disable more.
    /// </summary>
    public IEnumerable<KeyValuePair<string, string?>> Environment => All
        .Select(other => other.Switch)
        .OfType<string>()
        .Distinct()
        .Select(name => KeyValuePair.Create(name, name == Switch ? Setting : null));

    public override string ToString() => Name;
}
