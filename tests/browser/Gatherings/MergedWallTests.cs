namespace FilageFuturs.BrowserTests.Gatherings;

/// <summary>Rooms that made objects meet again: the common wall shows theirs beside what they answered, and nothing runs over.</summary>
[Collection(nameof(Foyer))]
public sealed class MergedWallTests(Hall hall)
{
    private const int People = 6;
    private const int Ceiling = 120;
    private const string Title = "Lettre d’une salle sans réseau à toutes les machines du quartier";
    private const string Answer = "Elle porte d’une salle à l’autre une veilleuse que personne n’éteint avant que tout le monde ait parlé.";

    [Fact]
    public async Task The_objects_of_several_rooms_stand_on_the_common_wall()
    {
        var gathering = await new OpenGathering(hall).Open(2, hasWelcome: false, kit: KnownKits.CoConstruction);
        foreach (var room in (await gathering.See()).Rooms)
        {
            await Lives(gathering, room);
        }

        await OpenGathering.Accepted(hall.Grains.Phases(gathering.Id).Start(gathering.Conductor));
        await OpenGathering.Accepted(hall.Grains.Phases(gathering.Id).Next(gathering.Conductor, new("accueil-commun")));
        await using var wall = await gathering.Enter(gathering.Id, gathering.Links.Wall, Device.Projector);
        await wall.Reads("Ce que les salles rapportent");
        await wall.Reads("Les objets");
        await wall.Reads(Title);
        await wall.Reads("et 1 autre objet");
        await WallCheck.Holds(wall, "reunis-objets", Ceiling);
    }

    private async Task Lives(OpenGathering gathering, GatheredRoom room)
    {
        var people = new List<Secret>();
        foreach (var rank in Enumerable.Range(1, People))
        {
            people.Add((await gathering.Sit($"{rank} {room.Name}", room)).Token);
        }

        var card = (await hall.Grains.Session(room.Session).SeeKit(room.Key))!.Cards[0];
        await gathering.OpenCards(room);
        var writers = await OneOfEachGroup(room.Session, people);
        foreach (var (group, writer) in writers)
        {
            foreach (var prompt in card.Prompts)
            {
                await OpenGathering.Accepted(hall.Grains.Board(room.Session, new(group, card.Id)).Retain(
                    writer, prompt.Id, AnswerId.New(), null, null, Answer));
            }
        }

        await gathering.GoTo(room.Session, room.Key, PhaseKind.ArtefactStudio);
        foreach (var writer in writers.Values)
        {
            await Makes(room.Session, writer);
        }

        await gathering.GoTo(room.Session, room.Key, PhaseKind.ArtefactTour);
        await gathering.GoTo(room.Session, room.Key, PhaseKind.Wall);
        foreach (var person in people.Take(2))
        {
            await OpenGathering.Accepted(hall.Grains.Anchoring(room.Session).AddIdea(person, IdeaId.New(), $"{Answer} ({room.Name})"));
        }
    }

    private async Task Makes(SessionId session, Secret writer)
    {
        var studio = hall.Grains.Studio(session);
        await OpenGathering.Accepted(studio.ChooseKind(writer, MadeKind.Document));
        foreach (var field in Templates.Of(MadeKind.Document).Where(field => field.IsRequired))
        {
            await OpenGathering.Accepted(studio.WriteField(writer, MadeKind.Document, field.Id, RevisionId.New(), null, Title));
        }
    }

    private async Task<Dictionary<GroupId, Secret>> OneOfEachGroup(SessionId session, List<Secret> people)
    {
        var writers = new Dictionary<GroupId, Secret>();
        foreach (var person in people)
        {
            writers[(await hall.Grains.Session(session).SeeMine(person))!.Group!.Value] = person;
        }

        return writers;
    }
}
