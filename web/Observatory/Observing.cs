using System.Security.Claims;
using FilageFuturs.Web.Accounts;

namespace FilageFuturs.Web.Observatory;

/// <summary>Looks at what an organisation keeps, for an account that may facilitate at that instant.</summary>
internal sealed class Observing(Members members, Adoptions adoptions, IGrainFactory grains, TimeProvider time, ILogger<Observing> log)
{
    /// <summary>The latest kept: beyond, the page and its tables say that there are more.</summary>
    public const int LookedAtMost = 500;

    private static readonly Look Nothing = new([], []);

    /// <summary>Null for whoever has no account that facilitates.</summary>
    public async Task<Sightings?> For(ClaimsPrincipal person)
    {
        if (await members.Of(person) is not { MayFacilitate: true } member)
        {
            return null;
        }

        var kept = await adoptions.Of(member, new(1, LookedAtMost));
        var looks = await Looks.Few(kept, LookAt, time, log);
        var all = await adoptions.Count(member);
        return Sightings.Of(all, looks.Answers.SelectMany(look => look.Rooms), looks.Answers.SelectMany(look => look.Ideas))
            with { Latest = kept.Length < all ? kept.Length : null, Silent = looks.Silent.Length };
    }

    private async Task<Look> LookAt(AdoptedSession kept)
    {
        if (kept.Key is not { } key || await grains.Archive(kept.Session).Look(key) is not { } line)
        {
            return Nothing;
        }

        return line.IsGathering
            ? await LookAtRooms(kept.Session, key)
            : await Room(kept.Session, key, null) is { } room
                ? new([room], [.. room.Archive.Preserved.Select(idea => new KeptIdea(
                    room.Session, room.Kit.Id, room.Day, room.Name, idea.Text, idea.Supports, idea.IsOnPaper))])
                : Nothing;
    }

    private async Task<Look> LookAtRooms(SessionId id, Secret conductor)
    {
        var gathering = grains.Gathering(id);
        if (await gathering.See(conductor) is not { IsRehearsal: false } view || await gathering.SeeMerged(conductor) is not { } merged)
        {
            return Nothing;
        }

        var seen = await Task.WhenAll(view.Rooms.Where(room => !room.IsWithdrawn)
            .Select(room => Room(room.Session, room.Key, $"{view.Title ?? view.Kit.Title}, {room.Name}")));
        var rooms = seen.OfType<Sighting>().ToImmutableArray();
        return rooms.IsEmpty ? Nothing : new(
            rooms,
            [
                .. from idea in merged.Preserved
                   where idea.From is null || rooms.Any(room => room.Session == idea.From)
                   let name = rooms.FirstOrDefault(room => room.Session == idea.From)?.Name ?? merged.Heading
                   select new KeptIdea(id, rooms[0].Kit.Id, rooms[0].Day, name, idea.Text, idea.Supports, idea.IsOnPaper),
            ]);
    }

    private async Task<Sighting?> Room(SessionId session, Secret key, string? name) =>
        await grains.Observatory(session).Observe(key) is { } seen && !await IsWithdrawn(seen)
            ? new(seen.Archive, seen.Breakdown, name ?? seen.Archive.Heading, seen.From, seen.Gathering)
            : null;

    private async Task<bool> IsWithdrawn(ObservedSession seen) =>
        seen.Gathering is { } gathering && await grains.Gathering(gathering).SeeWithdrawn(seen.Archive.Session);

    private sealed record Look(ImmutableArray<Sighting> Rooms, ImmutableArray<KeptIdea> Ideas);
}
