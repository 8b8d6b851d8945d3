using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Containers;

/// <summary>The settings of a project that uses the package.</summary>
/// <param name="Options">What the compiler is told.</param>
/// <param name="IsChecked">Whether arithmetic is checked for overflow by default.</param>
internal sealed record ConsumerSettings(KernelCompilationOptions Options, bool IsChecked)
{
    /// <summary>Every value of every setting, each with every value of most others, in few combinations.</summary>
    public static IReadOnlyDictionary<string, ConsumerSettings> All { get; } = new Dictionary<string, ConsumerSettings>
    {
        ["latest C#, .NET 10, nullable"] = Of(LanguageVersion.Latest, ReferenceFramework.Net100, NullableContextOptions.Enable, isChecked: false),
        ["latest C#, .NET 8, checked"] = Of(LanguageVersion.Latest, ReferenceFramework.Net80, NullableContextOptions.Disable, isChecked: true),
        ["C# 9, .NET 8, nullable"] = Of(LanguageVersion.CSharp9, ReferenceFramework.Net80, NullableContextOptions.Enable, isChecked: false),
        ["C# 9, .NET 10, checked"] = Of(LanguageVersion.CSharp9, ReferenceFramework.Net100, NullableContextOptions.Disable, isChecked: true),
    };

    private static ConsumerSettings Of(LanguageVersion language, ReferenceFramework framework, NullableContextOptions nullable, bool isChecked) =>
        new(new KernelCompilationOptions { LanguageVersion = language, Framework = framework, Nullable = nullable }, isChecked);
}
