using System.Globalization;

namespace ConvGen.Import.Layers;

/// <summary>An attribute: its name, its arguments and its options, as they are written in C#.</summary>
/// <param name="name">The name of the attribute, such as <c>Conv2D</c>.</param>
internal sealed class Declaration(string name)
{
    /// <summary>The name of the attribute.</summary>
    public string Name { get; } = name;

    /// <summary>The arguments of the constructor.</summary>
    public List<string> Arguments { get; } = [];

    /// <summary>The options, such as <c>Stride = 2</c>.</summary>
    public List<string> Options { get; } = [];

    /// <summary>Adds arguments that are integers.</summary>
    public Declaration With(params IEnumerable<int> arguments)
    {
        Arguments.AddRange(arguments.Select(Text));
        return this;
    }

    /// <summary>Adds an argument by its parameter's name.</summary>
    public Declaration Named(string parameter, int argument)
    {
        Arguments.Add($"{parameter}: {Text(argument)}");
        return this;
    }

    /// <summary>Adds an option, unless its value is the default.</summary>
    public Declaration Option(string option, int value, int usual) => value == usual ? this : Set(option, Text(value));

    /// <inheritdoc cref="Option(string, int, int)"/>
    public Declaration Option(string option, float value, float usual) => value.Equals(usual) ? this : Set(option, Text(value) + "f");

    /// <inheritdoc cref="Option(string, int, int)"/>
    public Declaration Option(string option, double value, double usual) => value.Equals(usual) ? this : Set(option, Text(value));

    /// <inheritdoc cref="Option(string, int, int)"/>
    public Declaration Option(string option, bool value, bool usual) => value == usual ? this : Set(option, value ? "true" : "false");

    /// <inheritdoc cref="Option(string, int, int)"/>
    public Declaration Option<T>(string option, T value, T usual)
        where T : struct, Enum => value.Equals(usual) ? this : Set(option, $"{typeof(T).Name}.{value}");

    /// <summary>Sets an option.</summary>
    public Declaration Set(string option, string value)
    {
        Options.Add($"{option} = {value}");
        return this;
    }

    /// <summary>An integer as it is written in C#.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(float number) => Shortest(number.ToString("R", CultureInfo.InvariantCulture));

    private static string Text(double number) => Shortest(number.ToString("R", CultureInfo.InvariantCulture));

    // 1E-05 is written 1e-5.
    private static string Shortest(string number)
    {
        int exponent = number.IndexOf('E', StringComparison.Ordinal);
        if (exponent < 0)
        {
            return number;
        }

        string sign = number[exponent + 1] == '-' ? "-" : "";
        return $"{number[..exponent]}e{sign}{number[(exponent + 1)..].TrimStart('+', '-', '0')}";
    }
}
