using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Containers;

/// <summary>The settings of a project that uses the package.</summary>
/// <param name="Options">The compiler options.</param>
/// <param name="IsChecked">Whether arithmetic is checked for overflow by default.</param>
internal sealed record ConsumerSettings(KernelCompilationOptions Options, bool IsChecked)
{
    /// <summary>A small number of combinations that contain every value of every setting, together with every value of most other settings.</summary>
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
