using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Containers;

/// <summary>
/// A kernel compiles without a warning and works, wherever it is declared, whatever surrounds it, and with any consumer's settings.
/// </summary>
public sealed class ContainerTests
{
    public static TheoryData<string, string> TypesOfEveryKind => Matrix(KernelHosts.TypesOfEveryKind);

    public static TheoryData<string, string> Nests => Matrix(KernelHosts.Nests);

    public static TheoryData<string, string> Generics => Matrix(KernelHosts.Generics);

    public static TheoryData<string, string> Names => Matrix(KernelHosts.Names);

    public static TheoryData<string, string> Neighbours => Matrix(KernelHosts.Neighbours);

    [Theory]
    [MemberData(nameof(TypesOfEveryKind))]
    public void A_kernel_may_be_a_type_of_any_kind(string host, string settings) => BuildsAndRuns(KernelHosts.TypesOfEveryKind[host], settings);

    [Theory]
    [MemberData(nameof(Nests))]
    public void A_kernel_may_be_nested_anywhere(string host, string settings) => BuildsAndRuns(KernelHosts.Nests[host], settings);

    [Theory]
    [MemberData(nameof(Generics))]
    public void A_kernel_and_what_contains_it_may_be_generic(string host, string settings) => BuildsAndRuns(KernelHosts.Generics[host], settings);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_kernel_may_have_any_name(string host, string settings) => BuildsAndRuns(KernelHosts.Names[host], settings);

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void What_surrounds_a_kernel_may_have_any_name(string host, string settings) => BuildsAndRuns(KernelHosts.Neighbours[host], settings);

    private static void BuildsAndRuns(KernelHost host, string settings) =>
        Consumer.BuildsAndRuns([new SourceFile(host.Text)], ConsumerSettings.All[settings]);

    private static TheoryData<string, string> Matrix(IReadOnlyDictionary<string, KernelHost> hosts)
    {
        TheoryData<string, string> data = new();
        foreach ((string name, KernelHost host) in hosts)
        {
            foreach ((string settingsName, ConsumerSettings settings) in ConsumerSettings.All)
            {
                if (settings.Options.LanguageVersion.MapSpecifiedToEffectiveVersion() >= host.Needs)
                {
                    data.Add(name, settingsName);
                }
            }
        }

        return data;
    }
}
