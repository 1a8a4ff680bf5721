using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Groups;

/// <summary>One sentence under a group: what its mix is made of, or what to look at.</summary>
/// <param name="IsWarning">Worth a look; never an error.</param>
public sealed record ColumnAdvice(string Text, bool IsWarning)
{
    private const int Alike = 3;

    public static ColumnAdvice Of(
        IStringLocalizer<GroupsConsole> texts, ImmutableArray<SeatId> seats, ImmutableDictionary<SeatId, Profile> profiles)
    {
        var declared = seats.Select(seat => profiles.GetValueOrDefault(seat, Profile.Unsaid)).ToArray();
        var functions = declared.Select(profile => profile.Function).OfType<ChoiceId>().ToArray();
        var structures = declared.Select(profile => profile.Structure).OfType<ChoiceId>().ToArray();
        var mix = Mix(texts, functions, structures);
        var alike = functions.GroupBy(function => function).Select(same => same.Count()).DefaultIfEmpty().Max();
        return (seats.Length >= Limits.PeoplePerGroup, alike >= Alike) switch
        {
            (true, true) => new($"{texts["IsFull"]} {texts["SameFunction", alike]}", true),
            (true, _) => new($"{texts["IsFull"]} {mix}", false),
            (_, true) => new(texts["SameFunction", alike], true),
            _ => new(mix, false),
        };
    }

    private static string Mix(IStringLocalizer texts, ChoiceId[] functions, ChoiceId[] structures) =>
        (functions.Distinct().Count(), structures.Distinct().Count()) switch
        {
            (0, 0) => texts["NothingDeclared"],
            (var some, 0) => texts["Sentence", texts.Counted("Functions", some)],
            (0, var some) => texts["Sentence", texts.Counted("Structures", some)],
            var (some, others) => texts["TwoPart", texts.Counted("Functions", some), texts.Counted("Structures", others)],
        };
}
