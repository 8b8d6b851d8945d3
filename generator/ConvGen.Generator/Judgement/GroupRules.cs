using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>The rule that groups divide the channels.</summary>
internal static class GroupRules
{
    private const int MostShownDivisors = 12;

    public static void Check(Geometry geometry, Findings findings)
    {
        string[] undivided =
        [
            .. new[] { (Name: ArgumentNames.InChannels, Channels: geometry.InChannels), (Name: ArgumentNames.OutChannels, Channels: geometry.OutChannels) }
                .Where(side => side.Channels % geometry.Groups != 0)
                .Select(side => $"{side.Name} = {Findings.Text(side.Channels)}"),
        ];
        if (undivided.Length > 0)
        {
            string problem = undivided.Length == 1 ? $"does not divide {undivided[0]}" : $"divides neither {undivided[0]} nor {undivided[1]}";
            findings.AddAt(ArgumentNames.Groups, Rules.GroupsDoNotDivide, Findings.Text(geometry.Groups), problem, CommonDivisors(geometry));
        }
    }

    private static string CommonDivisors(Geometry geometry)
    {
        IReadOnlyCollection<int> divisors = Divisors.Common(geometry.InChannels, geometry.OutChannels);
        string list = string.Join(", ", divisors.Take(MostShownDivisors).Select(divisor => Findings.Text(divisor)));
        return divisors.Count > MostShownDivisors ? $"{list}, … (all divisors of {Findings.Text(divisors.Last())})" : list;
    }
}
