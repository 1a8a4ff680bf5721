using FilageFuturs.Silo.Artefacts;

namespace FilageFuturs.Silo.Kits;

/// <summary>What no schema can say: names that must differ, and parts that lean on others.</summary>
internal static class KitChecks
{
    private static readonly Dictionary<PhaseKind, KitFaultReason> Once = new()
    {
        [PhaseKind.DotVote] = KitFaultReason.SecondVote,
        [PhaseKind.Grouping] = KitFaultReason.SecondGrouping,
        [PhaseKind.Wall] = KitFaultReason.SecondWall,
        [PhaseKind.NeedsMap] = KitFaultReason.SecondNeedsMap,
        [PhaseKind.ShareOut] = KitFaultReason.SecondShareOut,
        [PhaseKind.ArtefactStudio] = KitFaultReason.SecondStudio,
    };

    /// <returns>In the order of the file, without its lines.</returns>
    public static IEnumerable<KitFault> Of(Kit kit) =>
    [
        .. Scenarios(kit.Scenarios),
        .. Dots(kit.Dots),
        .. Cards(kit.Cards),
        .. Phases(kit),
        .. Profile(kit.Profile),
        .. Twice(kit.SharedNeeds.Select((one, at) => ($"needs[{at}].id", one.Id.Value))),
        .. Twice(kit.SharedReactions.Select((one, at) => ($"reactions[{at}].id", one.Id.Value))),
        .. Twice((kit.Assessment?.Personas ?? []).Select((one, at) => ($"assessment.personas[{at}].id", one.Id.Value))),
        .. Artefacts(kit),
        .. MarkdownChecks.Of(kit),
        .. KitLineage.Faults(kit),
    ];

    /// <summary>Phases that would open on what the first of their kind left: a session keeps one state for both.</summary>
    public static IEnumerable<KitFault> Again(ImmutableArray<Phase> phases) =>
        from at in Enumerable.Range(0, phases.Length)
        where Once.ContainsKey(phases[at].Kind) && phases.Take(at).Any(one => one.Kind == phases[at].Kind)
        select KitFaults.At($"phases[{at}].kind", Once[phases[at].Kind]);

    private static IEnumerable<KitFault> Scenarios(ImmutableArray<Scenario> scenarios) =>
    [
        .. Twice(scenarios.Select((one, at) => ($"scenarios[{at}].id", one.Id.Value))),
        .. Twice(scenarios.Select((one, at) => ($"scenarios[{at}].number", $"{one.Number}"))),
    ];

    private static IEnumerable<KitFault> Dots(ImmutableArray<Dot> dots) =>
    [
        .. Twice(dots.Select((one, at) => ($"dots[{at}].id", one.Id.Value))),
        .. Twice(dots.Select((one, at) => ($"dots[{at}].mark", $"{one.Mark}"))),
        .. Twice(dots.Select((one, at) => ($"dots[{at}].key", one.Key))),
    ];

    private static IEnumerable<KitFault> Cards(ImmutableArray<Card> cards) =>
    [
        .. Twice(cards.Select((one, at) => ($"cards[{at}].id", one.Id.Value))),
        .. Twice(cards.SelectMany((card, at) =>
            card.Prompts.Select((one, cell) => ($"cards[{at}].prompts[{cell}].id", one.Id.Value)))),
    ];

    private static IEnumerable<KitFault> Phases(Kit kit) =>
    [
        .. Twice(kit.Phases.Select((one, at) => ($"phases[{at}].id", one.Id.Value))),
        .. kit.Phases.SelectMany((phase, at) => Phase(kit, phase, at)),
    ];

    private static IEnumerable<KitFault> Phase(Kit kit, Phase phase, int at)
    {
        foreach (var reason in Leaning(kit, phase.Kind, at))
        {
            yield return KitFaults.At($"phases[{at}].kind", reason);
        }

        if (at > 0 && phase.Act < kit.Phases[at - 1].Act)
        {
            yield return KitFaults.At($"phases[{at}].act", KitFaultReason.ActGoesBack);
        }

        if ((phase.Kind is PhaseKind.CustomText) == phase.Text is null)
        {
            yield return KitFaults.At(
                $"phases[{at}].text",
                phase.Text is null ? KitFaultReason.TextIsMissing : KitFaultReason.TextIsNotShown);
        }

        if (CardFault(kit, phase, $"phases[{at}].card") is { } fault)
        {
            yield return fault;
        }
    }

    /// <summary>What a kind of phase needs in the kit, or in the phases before it.</summary>
    private static IEnumerable<KitFaultReason> Leaning(Kit kit, PhaseKind kind, int at)
    {
        bool IsBefore(PhaseKind other) => kit.Phases.Take(at).Any(one => one.Kind == other);

        if (kind is PhaseKind.DotVote && kit.Dots.IsEmpty)
        {
            yield return KitFaultReason.VoteWithoutDots;
        }

        if (kind.NeedsGroups() && !IsBefore(PhaseKind.Grouping))
        {
            yield return KitFaultReason.NoGroupsBefore;
        }

        if (kind is PhaseKind.Ranking && kit.SharedNeeds.IsEmpty && !IsBefore(PhaseKind.NeedsMap))
        {
            yield return KitFaultReason.RankingWithoutNeeds;
        }

        if (kind is PhaseKind.ArtefactTour && kit.SharedReactions.IsEmpty)
        {
            yield return KitFaultReason.TourWithoutReactions;
        }

        if (kind is PhaseKind.ArtefactTour && kit.Artefacts.IsEmpty && !IsBefore(PhaseKind.ArtefactStudio))
        {
            yield return KitFaultReason.TourWithoutObjects;
        }

        if (kind is PhaseKind.SelfAssessment && kit.Assessment is null)
        {
            yield return KitFaultReason.NoPlane;
        }
    }

    private static KitFault? CardFault(Kit kit, Phase phase, string path) => (phase.Kind, phase.Card) switch
    {
        (PhaseKind.CardBoard, null) => KitFaults.At(path, KitFaultReason.CardIsMissing),
        (PhaseKind.CardBoard, { } card) when kit.Find(card) is null => KitFaults.At(path, KitFaultReason.CardIsUnknown, $"{card}"),
        (not PhaseKind.CardBoard, not null) => KitFaults.At(path, KitFaultReason.CardIsNotFilled),
        _ => null,
    };

    private static IEnumerable<KitFault> Profile(ProfileChoices profile) =>
    [
        .. Choices("functions", profile.Functions),
        .. Choices("structures", profile.Structures),
        .. Choices("responsibilities", profile.Responsibilities),
        .. Choices("territories", profile.Territories),
        .. Choices("personas", profile.Personas),
        .. Choices("genders", profile.OfferedGenders),
    ];

    private static IEnumerable<KitFault> Choices(string list, ImmutableArray<Choice> choices) =>
        Twice(choices.Select((one, at) => ($"profile.{list}[{at}].id", one.Id.Value)));

    private static IEnumerable<KitFault> Artefacts(Kit kit) =>
    [
        .. Twice(kit.Artefacts.Select((one, at) => ($"artefacts[{at}].id", one.Id.Value))),
        .. kit.Artefacts.SelectMany((one, at) => one is Chatbot talk ? Nodes(talk, at) : []),
        .. ArtefactChecks.Of(kit),
    ];

    private static IEnumerable<KitFault> Nodes(Chatbot talk, int at) =>
        Twice(talk.Nodes.Select((node, rank) => ($"artefacts[{at}].nodes[{rank}].id", node.Id)));

    private static IEnumerable<KitFault> Twice(IEnumerable<(string Path, string Value)> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. values.Where(one => !seen.Add(one.Value)).Select(one => KitFaults.At(one.Path, KitFaultReason.AlreadyTaken))];
    }
}
