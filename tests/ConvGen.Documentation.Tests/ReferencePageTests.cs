using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ConvGen.Documentation.Tests;

/// <summary>The reference is complete: it contains everything that can be declared, and all other public members.</summary>
public sealed partial class ReferencePageTests
{
    // The members that records and attributes get from the language and the framework.
    private static readonly HashSet<string> Inherited = [.. typeof(Attribute).GetMembers().Select(member => member.Name), "Equals", "GetHashCode", "ToString", "EqualityContract"];

    private static readonly MarkdownPage Page = MarkdownPage.Read("docs/reference.md");

    private static readonly HashSet<string> Words = [.. Page.CodeWords.SelectMany(WordsOf)];

    public static TheoryData<string> Attributes { get; } = [.. Types().Where(type => type.IsAssignableTo(typeof(Attribute)) && !type.IsAbstract).Select(type => type.Name)];

    public static TheoryData<string> Enums { get; } = [.. Types().Where(type => type.IsEnum).Select(type => type.Name)];

    public static TheoryData<string> Others { get; } =
        [.. Types().Where(type => !type.IsEnum && !type.IsAssignableTo(typeof(Attribute))).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Every_attribute_is_named_with_its_arguments_and_options(string name)
    {
        Type attribute = Type(name);
        IEnumerable<string> arguments = attribute.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name!);
        IEnumerable<string> options = attribute.GetProperties().Where(property => property.CanWrite).Select(property => property.Name);

        Assert.Empty(arguments.Concat(options).Append(name[..^nameof(Attribute).Length]).Except(Words));
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Every_option_has_its_default(string name)
    {
        ConstructorInfo constructor = Type(name).GetConstructors()[0];
        object attribute = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Sample(parameter.ParameterType))]);

        // Layers that only networks have may have other defaults.
        string table = attribute is ConvolutionAttribute ? "option" : "layer option";

        Assert.All(
            Type(name).GetProperties().Where(property => property.CanWrite),
            property =>
            {
                string shown = Page.TableOf(table).Single(row => WordsOf(row[0]).Contains(property.Name))[1];
                bool isAside = attribute is InstanceNormAttribute && property.Name == nameof(InstanceNormAttribute.Affine);
                Assert.Equal(isAside ? "true" : Text(property.GetValue(attribute)), shown.Split(':')[0]);
            });
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Every_value_of_an_option_is_named(string name) => Assert.Empty(Enum.GetNames(Type(name)).Except(Words));

    // The options of ConvolutionShape are those of the attributes.
    [Theory]
    [MemberData(nameof(Others))]
    public void Everything_else_that_is_public_is_named(string name) => Assert.Empty(
        Type(name).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not (ConstructorInfo or MethodInfo { IsSpecialName: true }))
            .Select(member => member.Name)
            .Where(member => !member.StartsWith('<') && !Inherited.Contains(member))
            .Append(name)
            .Except(Words));

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(word => word.Value);

    private static object Sample(Type type) =>
        type == typeof(string) ? "" : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0) : type.IsEnum ? Enum.ToObject(type, 0) : 1;

    private static string Text(object? value) => value switch
    {
        null => "none",
        bool flag => flag ? "true" : "false",
        Type type => type == typeof(float) ? "typeof(float)" : type.Name,
        Enum option => option.ToString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static IEnumerable<Type> Types() => typeof(Conv2DAttribute).Assembly.GetExportedTypes().Where(type => type.Namespace == "ConvGen");

    private static Type Type(string name) => Types().Single(type => type.Name == name);

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
