using System.Text.RegularExpressions;
using FilageFuturs.Web.Seats;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests;

// What a participant has under their eyes, phase after phase.
public sealed partial class RoomPageTests
{
    private const int Foyer = 150;

    // A state of a scene, with the line at its foot.
    private const int NotYet = State + 5;
    private const int Tale = 100;
    private const int Vote = 150;
    private const int Reveal = 140;
    private const int Group = 120;
    private const int Board = 230;
    private const int Sharing = 100;
    private const int Ideas = 260;

    // Five lists of answers to choose from, and a code to scan.
    private const int MyData = 200;

    private Card Society => _kit.Cards[0];

    private async Task TheHallAndTheScenariosAreLookedAt()
    {
        await _ana.Go($"/atelier/{_room.Id}");
        await _ana.Keep("hall", "Vous êtes là, Ana", Foyer);
        await TheNameOfTheHouseIsRead(_ana.Phone);
        await _room.GoesOnTo(PhaseKind.Presentation);
        await _ana.Keep("pas-encore", "va présenter les scénarios", NotYet);
        await _room.Shows(_kit.Scenarios[2]);
        await _room.Says("On garde dix minutes pour la fin.");
        await _ana.Keep("presentation", "On garde dix minutes", Tale);
    }

    private static async Task TheNameOfTheHouseIsRead(Visitor visitor)
    {
        await visitor.Page.SetViewportSizeAsync(Device.SmallPhone.Width, Device.SmallPhone.Height);
        await Assertions.Expect(visitor.Page.Locator(".bandeau .mot")).ToBeVisibleAsync();
    }

    private async Task TheVoteIsLookedAt()
    {
        await _room.GoesOnTo(PhaseKind.DotVote);
        await _ana.Keep("vote", "Posez vos points", Vote);
        await TheNameOfThePhaseIsWhole(_ana.Phone);
        await _room.Places(Ana, _kit.Dots[0], _kit.Scenarios[1]);
        await _room.Places(Ana, _kit.Dots[2], _kit.Scenarios[1]);
        await hall.Grains.Voting(_room.Id).Finish(Ana.Key, finished: true);
        await hall.Grains.Floor(_room.Id).RaiseHand(Ana.Key);
        await _ana.Keep("vote-fini", "C’est noté, merci", Vote);
        foreach (var person in _people[1..])
        {
            await _room.Places(person, _kit.Dots[1], _kit.Scenarios[3]);
        }

        await _room.Pauses();
        await _ana.Keep("vote-pause", "Vos points restent où ils sont", Vote);
        await _ana.OnBoth(ThePauseIsToldOnce);
        await _room.Reveals();
        await _ana.Keep("revelation", "le vôtre", Reveal);
        await hall.Grains.Floor(_room.Id).Give(_room.Facilitator, Ana.Seat);
    }

    private static async Task ThePauseIsToldOnce(Visitor visitor)
    {
        var told = await visitor.Page.Locator("main").InnerTextAsync();
        Assert.Single(Regex.Matches(told, @"\bPause\b"));
        Assert.DoesNotContain("vos mots", told, StringComparison.Ordinal);
    }

    // Beside the link of a video call, in large text too. A language that this browser can hyphenate is no excuse.
    private static async Task TheNameOfThePhaseIsWhole(Visitor phone)
    {
        await Assertions.Expect(phone.Page.Locator(".bandeau .ic-visio")).ToBeVisibleAsync();
        await phone.Page.SetViewportSizeAsync(Device.Phone.Width, Device.Phone.Height);
        Assert.Equal("auto", await phone.Look(".bandeau .seance strong", "hyphens"));
        var lines = await phone.Page.EvaluateAsync<int[]>(
            """
            () => {
              document.documentElement.classList.add('gros');
              const [bar, name] = ['.bandeau', '.bandeau .seance strong'].map(one => document.querySelector(one));
              name.style.hyphens = 'manual';
              const lines = [...name.textContent.matchAll(/[^\s]+/g)].map(word => {
                const range = document.createRange();
                range.setStart(name.firstChild, word.index);
                range.setEnd(name.firstChild, word.index + word[0].length);
                return new Set([...range.getClientRects()].map(line => line.top)).size;
              });
              lines.push(bar.scrollWidth <= bar.clientWidth ? 1 : 0);
              name.style.hyphens = '';
              document.documentElement.classList.remove('gros');
              return lines;
            }
            """);
        Assert.All(lines, count => Assert.Equal(1, count));
    }

    private async Task TheGroupsAreLookedAt()
    {
        await _room.GoesOnTo(PhaseKind.Grouping);
        await _ana.Keep("groupes-bientot", "Bientôt en groupe", NotYet);
        await _room.FormsGroups();
        await _ana.Keep("mon-groupe", "Le sort vous confie", Group);
        await hall.Grains.Floor(_room.Id).Return(_room.Facilitator);
    }

    private async Task TheCardIsLookedAt()
    {
        await _room.GoesOnTo(PhaseKind.CardBoard);
        await _ana.Keep("carte-vide", "0 réponse retenue sur 9", Board);
        var group = (await _room.GroupOf(Ana)).Seats.Select(seat => _people.Single(one => one.Seat == seat)).ToList();
        foreach (var (prompt, rank) in Society.Prompts.Select((prompt, rank) => (prompt, rank)))
        {
            foreach (var person in group.Take(rank is 0 ? 4 : 2))
            {
                await _room.Writes(person, Society, prompt, $"Une idée qui tient sur une ligne ou deux, la {rank + 1}");
            }
        }

        foreach (var prompt in Society.Prompts.Skip(1).Take(4))
        {
            await _room.Retains(group[0], Society, prompt, "Une salle chauffée par les voix");
        }

        await _room.Marks(Ana, Society, Society.Prompts[0], CellMark.Debate);
        await _room.Marks(Ana, Society, Society.Prompts[1], CellMark.Consensus);
        await _ana.Keep("carte", "4 réponses retenues sur 9", Board);
        await TheCellsOfTheCardAreLookedAt(group);
    }

    private async Task TheCellsOfTheCardAreLookedAt(List<Sitter> group)
    {
        await _ana.Phone.Presses("Case 2, réponse retenue");
        await _ana.Laptop.Page.Locator($"[data-case='{Society.Prompts[1].Id}'] [data-ouvre]").ClickAsync();
        await _room.Retains(group[1], Society, Society.Prompts[1], "Un autre mot pour la même salle");
        await _ana.Keep("carte-retenue", "Reformuler", Board);
        await hall.Grains.Group(_room.Id, (await _room.GroupOf(Ana)).Id).AskTime(Ana.Key, (await _room.See()).Clock!.Phase, true);
        await _ana.Keep("carte-appel", "Demande transmise", Board);
        await TheLastMinuteIsLookedAt();
    }

    private async Task TheLastMinuteIsLookedAt()
    {
        var second = _kit.Phases.Last(phase => phase.Kind is PhaseKind.CardBoard).Id;
        await hall.Grains.Phases(_room.Id).Replan(_room.Facilitator, [new(second, TimeSpan.FromSeconds(59), PhaseMode.Guide)]);
        await _room.GoesOn();
        await _ana.OnBoth(visitor => visitor.Page.Locator("html.derniere").WaitForAsync());
        await _ana.Keep("derniere-minute", "0 réponse retenue sur 8", Board);
        await hall.Grains.Group(_room.Id, (await _room.GroupOf(Ana)).Id).Ready(Ana.Key, (await _room.See()).Clock!.Phase, true);
        await _ana.Keep("carte-choix", "Quelle carte allez-vous raconter", Board);
        await _ana.OnBoth(TheCardsToTellAreOurOwnButtons);
    }

    // The sheet of the fictional objects comes after ours: a class of theirs would paint these white.
    private static async Task TheCardsToTellAreOurOwnButtons(Visitor visitor)
    {
        await visitor.Page.Mouse.MoveAsync(0, 0);
        var card = visitor.Page.Locator(".carte-offerte[aria-pressed=false]").First;
        await Assertions.Expect(card).ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        await Assertions.Expect(card).ToHaveCSSAsync("font-family", new Regex("^\"?Bricolage"));
    }

    private async Task TheShareOutIsLookedAt()
    {
        await _room.GoesOnTo(PhaseKind.ShareOut);
        await _ana.Keep("partage-bientot", "Qui raconte quoi", Sharing);
        await _room.Calls((await _room.See()).Groups.First(group => !group.Seats.Contains(Ana.Seat)));
        await _ana.Keep("partage", "racontent.", Sharing);
        await _room.Calls(await _room.GroupOf(Ana));
        await _ana.Keep("partage-nous", "C’est à vous", Sharing);
    }

    private async Task TheIdeasAreLookedAt()
    {
        await _room.GoesOnTo(PhaseKind.Wall);
        await _room.Adds(Ana, "Se parler de vive voix avant de s’écrire");
        foreach (var (person, rank) in _people.Select((person, rank) => (person, rank)))
        {
            await _room.Adds(person, $"Une chose à préserver quoi qu’il arrive, la {rank + 1}");
        }

        var family = FamilyId.New();
        var idea = (await _room.See()).Ideas.Ideas[0].Id;
        await hall.Grains.Anchoring(_room.Id).NameFamily(_room.Facilitator, family, "La parole");
        await hall.Grains.Anchoring(_room.Id).FileIdea(_room.Facilitator, idea, family);
        await hall.Grains.Anchoring(_room.Id).Support(_people[2].Key, idea, isSupported: true);
        await hall.Grains.Anchoring(_room.Id).Support(Ana.Key, idea, isSupported: true);
        await _ana.Keep("idees", "La parole", Ideas);
        await _ana.OnBoth(TheScreenIsAdjustedWhereOneIs);
        await _ana.Keep("idees-reglages", "Sans mouvement", Ideas);
        await SomebodyIsRemoved();
    }

    private static async Task TheScreenIsAdjustedWhereOneIs(Visitor visitor)
    {
        await visitor.Page.Locator(".pied-atelier summary").ClickAsync();
        var large = visitor.Page.Locator(".pied-atelier [data-reglage=gros]");
        foreach (var isPressed in new[] { "true", "false" })
        {
            await large.ClickAsync();
            await Assertions.Expect(large).ToHaveAttributeAsync("aria-pressed", isPressed);
        }
    }

    private async Task SomebodyIsRemoved()
    {
        var thibault = await Screens.Of(hall);
        await thibault.Hold(SeatCookies.Name(_room.Id, ScreenKind.Seat), _people[1].Key);
        await thibault.Go($"/atelier/{_room.Id}");
        await thibault.OnBoth(visitor => visitor.Reads("La parole"));
        await hall.Grains.Seats(_room.Id).Remove(_room.Facilitator, _people[1].Seat);
        await thibault.Keep("ecarte", "Votre place est fermée", State);
        await LeaveBehind(thibault);
    }

    private async Task WhatIsKeptIsLookedAt()
    {
        await _ana.Go($"/atelier/{_room.Id}/mes-donnees");
        await _ana.Keep("mes-donnees", "Se parler de vive voix", MyData);
        await _ana.OnBoth(visitor => visitor.Presses("Obtenir mon lien personnel"));
        await _ana.Keep("mon-lien", "qui l’ouvre prend votre place", MyData);
        await _ana.Go($"/atelier/{_room.Id}/mes-donnees/effacer");
        await _ana.Keep("effacer", "Effacer", Text);
        await _ana.Go(_room.Path(_people[2].Key));
        await _ana.Keep("deux-places", "Passer à l’autre", State);
        await _ana.Go($"/atelier/{_room.Id}");
    }

    private async Task TheEndIsLookedAt()
    {
        await _room.Closes();
        await _ana.Keep("rideau", "Rideau.", State);
        await TheNameOfTheHouseIsRead(_ana.Phone);
        await _ana.Go($"/archive/{_room.Id}");
        await _ana.Keep("archive", "Une salle chauffée par les voix", 260);
        await _ana.Go($"/archive/{_room.Id}/carte");
        await _ana.Keep("carte-absente", "Personne ici", State);
        await _ana.Go($"/atelier/{_room.Id}/mes-donnees/effacer");
        await _ana.OnBoth(visitor => visitor.Presses("Effacer définitivement"));
        await _ana.Keep("efface", "C’est effacé", Text);
    }
}
