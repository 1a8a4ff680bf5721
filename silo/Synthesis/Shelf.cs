using System.Globalization;

namespace FilageFuturs.Silo.Synthesis;

/// <summary>A session as the archive room lists it and searches it.</summary>
internal static class Shelf
{
    private const int SnippetsShown = 3;
    private const int CharactersAround = 48;

    private static readonly CompareInfo Words = CultureInfo.InvariantCulture.CompareInfo;

    public static ShelfLine Line(SessionId id, Session session, Role role) => new(
        id,
        session.Room.Opening!.Title,
        session.Kit.Id,
        session.Kit.Title,
        Seeing.StateOf(session),
        session.Conduct.Opened.FirstOrDefault()?.OpenedAt ?? session.Room.OpenedAt,
        session.People.Seated.Count(),
        role,
        Territories(session),
        session.Tie.Of?.IsPlenary is true,
        session.Room.Opening!.IsRehearsal);

    public static Found Search(Session session, string text)
    {
        var sought = text.Trim();
        var found = sought.Length == 0 ? [] : Written(session).Select(words => Cut(words, sought)).OfType<string>().ToList();
        return new(found.Count, [.. found.Distinct().Take(SnippetsShown)]);
    }

    // Who comes from where says nothing of anybody once enough people come from there. What was counted at the closing outlives profiles.
    private static ImmutableArray<Choice> Territories(Session session)
    {
        var declared = session.People.Seated.Select(seat => seat.Profile.Territory).OfType<ChoiceId>().CountBy(one => one).ToDictionary();
        var counted = (session.Vote.Breakdown?.Territories ?? []).Select(votes => votes.Choice).ToHashSet();
        return
        [
            .. session.Kit.Profile.Territories
                .Where(choice => declared.GetValueOrDefault(choice.Id) >= Limits.LeastBreakdown || counted.Contains(choice.Id)),
        ];
    }

    private static IEnumerable<string> Written(Session session) =>
        OnBoards(session)
            .Concat(session.Ideas.Shown.Select(idea => idea.Text))
            .Concat(session.Ideas.Families.Select(family => family.Name))
            .Concat(session.Needs.Written.Select(need => need.Text))
            .Concat(ArchivedTours.Words(session))
            .Concat(StudioSeeing.Kept(session).SelectMany(made => Typed(session.Drafts.Of(made.Group), made.Kind)))
            .Concat(session.Paper.Answers.Select(answer => answer.Text))
            .Concat(session.Paper.Ideas.Select(idea => idea.Text))
            .Concat(session.Paper.Needs.Select(need => need.Text))
            .OfType<string>();

    private static IEnumerable<string?> OnBoards(Session session) =>
        session.Boards.Opened(session)
            .SelectMany(opened => session.Boards.Find(opened.Id).See(opened.Card, null, []).Cells)
            .SelectMany(cell => cell.Notes.Select(note => note.Text)
                .Append(cell.Retained?.Text)
                .Concat(cell.Variants.Select(variant => variant.Text))
                .Distinct());

    // Of an object that the archive keeps: wordings kept beside stay the group's, and a drawing is a name of ours.
    private static IEnumerable<string?> Typed(Draft draft, MadeKind kind) =>
        Templates.Of(kind)
            .Where(field => field.Shape is not FieldShape.Drawing)
            .Select(field => draft.At(kind, field.Id).Standing?.Text);

    private static string? Cut(string words, string sought)
    {
        var at = Words.IndexOf(words, sought, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);
        if (at < 0)
        {
            return null;
        }

        var from = Math.Max(0, at - CharactersAround);
        var to = Math.Min(words.Length, at + sought.Length + CharactersAround);
        return $"{(from > 0 ? "…" : "")}{words[from..to].Trim()}{(to < words.Length ? "…" : "")}";
    }
}
