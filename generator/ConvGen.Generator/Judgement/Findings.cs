using System.Globalization;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Judgement;

/// <summary>Collects the rules that a declaration breaks.</summary>
internal sealed class Findings
{
    private readonly List<Violation> _violations = [];

    /// <summary>Whether nothing was found.</summary>
    public bool AreNone => _violations.Count == 0;

    /// <summary>What was found, in this order.</summary>
    public EquatableArray<Violation> Violations => _violations.ToEquatableArray();

    /// <summary>Adds a violation of a rule. An argument that is wrong along several axes is a single mistake, reported once.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="target">The location that the diagnostic points to.</param>
    /// <param name="arguments">The values for the rule's message.</param>
    public void Add(DiagnosticDescriptor rule, Target target, params string[] arguments)
    {
        if (target.Part != TargetPart.Argument || !_violations.Any(earlier => earlier.Rule == rule && earlier.Target == target))
        {
            _violations.Add(new(rule, target, arguments.ToEquatableArray()));
        }
    }

    /// <summary>Adds a violation that was found elsewhere.</summary>
    public void Add(Violation violation) => _violations.Add(violation);

    /// <summary>Adds a violation at an argument.</summary>
    public void AddAt(string argument, DiagnosticDescriptor rule, params string[] arguments) => Add(rule, Target.Argument(argument), arguments);

    /// <summary>A number in a message.</summary>
    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
