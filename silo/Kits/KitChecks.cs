using FilageFuturs.Silo.Artefacts;

namespace FilageFuturs.Silo.Kits;

/// <summary>What no schema can say: names that must differ, and parts that lean on others.</summary>
internal static class KitChecks
{
    private static readonly PhaseKind[] InGroups =
        [PhaseKind.CardBoard, PhaseKind.ShareOut, PhaseKind.ArtefactTour, PhaseKind.ArtefactStudio];

    private static readonly Dictionary<PhaseKind, string> Once = new()
    {
        [PhaseKind.DotVote] = "Un atelier n’a qu’un vote.",
        [PhaseKind.Grouping] = "Un atelier ne forme ses groupes qu’une fois.",
        [PhaseKind.Wall] = "Un atelier n’a qu’un mur d’idées.",
        [PhaseKind.NeedsMap] = "Un atelier n’a qu’une carte des besoins.",
    };

    /// <returns>Paths and messages, in the order of the file.</returns>
    public static IEnumerable<(string Path, string Message)> Of(Kit kit) =>
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
    public static IEnumerable<(string Path, string Message)> Again(ImmutableArray<Phase> phases) =>
        from at in Enumerable.Range(0, phases.Length)
        where Once.ContainsKey(phases[at].Kind) && phases.Take(at).Any(one => one.Kind == phases[at].Kind)
        select ($"phases[{at}].kind", Once[phases[at].Kind]);

    private static IEnumerable<(string, string)> Scenarios(ImmutableArray<Scenario> scenarios) =>
    [
        .. Twice(scenarios.Select((one, at) => ($"scenarios[{at}].id", one.Id.Value))),
        .. Twice(scenarios.Select((one, at) => ($"scenarios[{at}].number", $"{one.Number}"))),
    ];

    private static IEnumerable<(string, string)> Dots(ImmutableArray<Dot> dots) =>
    [
        .. Twice(dots.Select((one, at) => ($"dots[{at}].id", one.Id.Value))),
        .. Twice(dots.Select((one, at) => ($"dots[{at}].mark", $"{one.Mark}"))),
        .. Twice(dots.Select((one, at) => ($"dots[{at}].key", one.Key))),
    ];

    private static IEnumerable<(string, string)> Cards(ImmutableArray<Card> cards) =>
    [
        .. Twice(cards.Select((one, at) => ($"cards[{at}].id", one.Id.Value))),
        .. Twice(cards.SelectMany((card, at) =>
            card.Prompts.Select((one, cell) => ($"cards[{at}].prompts[{cell}].id", one.Id.Value)))),
    ];

    private static IEnumerable<(string, string)> Phases(Kit kit) =>
    [
        .. Twice(kit.Phases.Select((one, at) => ($"phases[{at}].id", one.Id.Value))),
        .. kit.Phases.SelectMany((phase, at) => Phase(kit, phase, at)),
    ];

    private static IEnumerable<(string, string)> Phase(Kit kit, Phase phase, int at)
    {
        foreach (var fault in Leaning(kit, phase.Kind, at))
        {
            yield return ($"phases[{at}].kind", fault);
        }

        if (at > 0 && phase.Act < kit.Phases[at - 1].Act)
        {
            yield return ($"phases[{at}].act", "Les parties de la séance se suivent sans revenir en arrière.");
        }

        if ((phase.Kind is PhaseKind.CustomText) == phase.Text is null)
        {
            yield return (
                $"phases[{at}].text",
                phase.Text is null
                    ? "Une étape « custom-text » demande un texte."
                    : "Seule une étape « custom-text » montre un texte.");
        }

        if (CardFault(kit, phase) is { } message)
        {
            yield return ($"phases[{at}].card", message);
        }
    }

    /// <summary>What a kind of phase needs in the kit, or in the phases before it.</summary>
    private static IEnumerable<string> Leaning(Kit kit, PhaseKind kind, int at)
    {
        bool IsBefore(PhaseKind other) => kit.Phases.Take(at).Any(one => one.Kind == other);

        if (kind is PhaseKind.DotVote && kit.Dots.IsEmpty)
        {
            yield return "Un vote demande au moins un point dans « dots ».";
        }

        if (InGroups.Contains(kind) && !IsBefore(PhaseKind.Grouping))
        {
            yield return "Cette étape demande une étape « grouping » avant elle.";
        }

        if (kind is PhaseKind.Ranking && kit.SharedNeeds.IsEmpty && !IsBefore(PhaseKind.NeedsMap))
        {
            yield return "Un classement demande des besoins : dans « needs », ou une étape « needs-map » avant lui.";
        }

        if (kind is PhaseKind.ArtefactTour && kit.SharedReactions.IsEmpty)
        {
            yield return "Un parcours d’objets demande au moins une réaction dans « reactions ».";
        }

        if (kind is PhaseKind.ArtefactTour && kit.Artefacts.IsEmpty && !IsBefore(PhaseKind.ArtefactStudio))
        {
            yield return "Un parcours demande des objets : dans « artefacts », ou une étape « artefact-studio » avant lui.";
        }

        if (kind is PhaseKind.SelfAssessment && kit.Assessment is null)
        {
            yield return "Se situer demande un plan et ses portraits dans « assessment ».";
        }
    }

    private static string? CardFault(Kit kit, Phase phase) => (phase.Kind, phase.Card) switch
    {
        (PhaseKind.CardBoard, null) => "Une étape « card-board » nomme la carte à remplir.",
        (PhaseKind.CardBoard, { } card) when kit.Find(card) is null => $"Aucune carte ne s’appelle « {card} ».",
        (not PhaseKind.CardBoard, not null) => "Seule une étape « card-board » remplit une carte.",
        _ => null,
    };

    private static IEnumerable<(string, string)> Profile(ProfileChoices profile) =>
    [
        .. Choices("functions", profile.Functions),
        .. Choices("structures", profile.Structures),
        .. Choices("responsibilities", profile.Responsibilities),
        .. Choices("territories", profile.Territories),
        .. Choices("personas", profile.Personas),
    ];

    private static IEnumerable<(string, string)> Choices(string list, ImmutableArray<Choice> choices) =>
        Twice(choices.Select((one, at) => ($"profile.{list}[{at}].id", one.Id.Value)));

    private static IEnumerable<(string, string)> Artefacts(Kit kit) =>
    [
        .. Twice(kit.Artefacts.Select((one, at) => ($"artefacts[{at}].id", one.Id.Value))),
        .. kit.Artefacts.SelectMany((one, at) => one is Chatbot talk ? Nodes(talk, at) : []),
        .. ArtefactChecks.Of(kit),
    ];

    private static IEnumerable<(string, string)> Nodes(Chatbot talk, int at) =>
        Twice(talk.Nodes.Select((node, rank) => ($"artefacts[{at}].nodes[{rank}].id", node.Id)));

    private static IEnumerable<(string, string)> Twice(IEnumerable<(string Path, string Value)> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. values.Where(one => !seen.Add(one.Value)).Select(one => (one.Path, "Déjà pris plus haut."))];
    }
}
