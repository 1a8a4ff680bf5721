using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Rehearsals;

/// <summary>Whoever ticked « C’est une répétition » finds, on the console, the door by which simulated people come.</summary>
public sealed class EmptyRehearsalTests : ConsoleContext
{
    private const string Offered = ".autour .resultats-salle";

    private static readonly RoomView Rehearsal = ConsoleSample.Room with { IsRehearsal = true };

    private static readonly RoomView Hall = Rehearsal with
    {
        State = SessionState.Lobby, Clock = null, Vote = null, Groups = [], Plan = ConsoleSample.Lines(null), People = [],
    };

    // As a session that goes on from a replay opens: paused, its seats those of the record.
    private static readonly RoomView Resumed = Rehearsal with
    {
        Clock = ConsoleSample.Clock with { Deadline = null, LeftAtPause = TimeSpan.FromMinutes(6) },
        People = [.. ConsoleSample.People.Select(person => person with { IsSimulated = true, Presence = Presence.Left })],
    };

    public EmptyRehearsalTests() => Grains.Shown[typeof(Task<bool>)] = Task.FromResult(false);

    [Theory]
    [InlineData("hall")]
    [InlineData("colleagues in the hall")]
    [InlineData("resumed")]
    public void Where_no_simulated_person_is_they_are_brought_in_from_the_console(string moment)
    {
        var page = Open(SampleScreen.Of(At(moment), ConsoleSample.Console));
        Assert.Contains("Aucune personne simulée n’est là.", page.Find(Offered).TextContent, StringComparison.Ordinal);
        Assert.Equal("Faire venir des personnes simulées", page.Find($"{Offered} button").TextContent);

        page.Find($"{Offered} button").Click();
        page.WaitForElement(".mud-dialog #combien");
        Assert.Empty(page.FindAll(".mud-dialog #restent"));
        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Contains(Grains.Asked, asked => asked is ["Start", RehearsalPlan { People: > 0 }]));
    }

    [Fact]
    public void Where_some_sit_already_nothing_is_offered() =>
        OffersNothing(Hall with { People = [ConsoleSample.People[0] with { IsSimulated = true }] });

    [Fact]
    public void Those_who_rehearse_among_people_do_not_read_it_for_an_hour() => OffersNothing(Rehearsal);

    [Fact]
    public void Nor_is_anything_offered_once_it_is_over() => OffersNothing(
        Resumed with { State = SessionState.Closed, Clock = null, ClosedAt = ConsoleSample.Now });

    [Fact]
    public void Nobody_is_brought_into_the_common_room_of_a_gathering_where_they_would_wait() =>
        OffersNothing(Hall with { Gathering = new(new("rencontre"), "Plénière", IsPlenary: true, false, null, true, []) });

    [Fact]
    public void A_workshop_of_people_has_no_such_door() => OffersNothing(Hall with { IsRehearsal = false });

    private static RoomView At(string moment) => moment switch
    {
        "hall" => Hall,
        "resumed" => Resumed,
        _ => Hall with { People = ConsoleSample.People },
    };

    private void OffersNothing(RoomView room) =>
        Assert.Empty(Open(SampleScreen.Of(room, ConsoleSample.Console)).FindAll(Offered));
}
