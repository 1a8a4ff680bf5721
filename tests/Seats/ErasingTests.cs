using FilageFuturs.Tests.Boards;
using FilageFuturs.Tests.EventLog;

namespace FilageFuturs.Tests.Seats;

/// <summary>When « effacé » is said, and what becomes of an erasure that the store cut short.</summary>
[Collection(nameof(Cluster))]
public sealed class ErasingTests(Cluster cluster) : IAsyncLifetime
{
    private readonly GroupAtWork _group = new(cluster);

    private Secret Ana => _group.Members[0];

    private Secret Bilal => _group.Members[1];

    private ISessionSeats Seats => cluster.Grains.Seats(_group.Room.Id);

    public async Task InitializeAsync()
    {
        await _group.Begin();
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Neither_the_person_nor_the_room_waits_while_the_store_tidies_up()
    {
        cluster.Log.HoldTidying();
        try
        {
            await OpenRoom.Accepted(Seats.EraseMe(Ana));

            Assert.False(await TheLogHolds("La pluie"));
            await OpenRoom.Accepted(_group.Write(Bilal, "n2", "Le pain"));
        }
        finally
        {
            cluster.Log.LetTidy();
        }
    }

    [Fact]
    public async Task The_facilitation_erases_a_person_after_the_end_and_nobody_else_does()
    {
        var (room, ana) = (_group.Room, (await cluster.Grains.Session(_group.Room.Id).SeeMine(Ana))!.Seat);
        await OpenRoom.Accepted(cluster.Grains.Session(room.Id).Close(room.Facilitator));

        foreach (var other in new[] { Bilal, room.Links.Wall, room.Links.Participants, Secret.New() })
        {
            Assert.Null(await Seats.SeeSeats(other));
            Assert.Equal(Refusal.NotAllowed, (await Seats.EraseSeat(other, ana)).Refusal);
        }

        Assert.True(await TheLogHolds("La pluie"));
        Assert.Equal(Refusal.NoSuchSeat, (await Seats.EraseSeat(room.Links.CoFacilitator, SeatId.New())).Refusal);
        await OpenRoom.Accepted(Seats.EraseSeat(room.Links.CoFacilitator, ana));

        Assert.False(await TheLogHolds("La pluie"));
        var erased = (await Seats.SeeSeats(room.Facilitator))!.Seats.Single(seat => seat.Seat == ana);
        Assert.Equal((null, true), (erased.Name, erased.IsErased));
    }

    [Fact]
    public async Task A_gender_that_somebody_said_is_shown_to_them_and_goes_with_the_rest()
    {
        await OpenRoom.Accepted(Seats.ChangeProfile(Ana, new(Gender: new("non-binaire")), onWall: false));
        Assert.Equal(new ChoiceId("non-binaire"), (await Seats.SeeMyData(Ana))!.Profile!.Gender);
        Assert.True(await TheLogHolds("non-binaire"));

        await OpenRoom.Accepted(Seats.EraseMe(Ana));

        Assert.Null((await Seats.SeeMyData(Ana))!.Profile?.Gender);
        Assert.False(await TheLogHolds("non-binaire"));
    }

    [Fact]
    public async Task Whoever_was_removed_is_still_found_there_and_erased()
    {
        var (room, ana) = (_group.Room, (await cluster.Grains.Session(_group.Room.Id).SeeMine(Ana))!.Seat);
        await OpenRoom.Accepted(Seats.Remove(room.Facilitator, ana));

        Assert.Contains((await Seats.SeeSeats(room.Facilitator))!.Seats, seat => seat.Seat == ana);
        await OpenRoom.Accepted(Seats.EraseSeat(room.Facilitator, ana));

        Assert.False(await TheLogHolds("La pluie"));
    }

    [Fact]
    public async Task The_store_is_tidied_up_behind_an_erasure()
    {
        var before = cluster.Log.Tidyings;

        await OpenRoom.Accepted(Seats.EraseMe(Ana));

        await cluster.Soon(() => Task.FromResult(cluster.Log.Tidyings > before));
    }

    [Fact]
    public async Task An_erasure_that_was_cut_short_is_not_said_to_be_done_and_is_finished_by_whoever_asks_next()
    {
        cluster.Log.FailNextErasure();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Seats.EraseMe(Ana));
        Assert.True(await TheLogHolds("La pluie"));

        await _group.Room.See();

        Assert.False(await TheLogHolds("La pluie"));
    }

    [Fact]
    public async Task A_room_goes_on_while_the_store_does_not_let_it_finish_an_erasure_and_shows_nothing_of_it()
    {
        cluster.Log.FailNextErasure();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Seats.EraseMe(Ana));
        cluster.Log.FailNextErasure();

        Assert.Single((await _group.Room.See()).People, person => person.Name is null);
        Assert.Null((await _group.SeeCell(Bilal)).Notes[0].Text);
        await _group.Room.See();

        Assert.False(await TheLogHolds("La pluie"));
    }

    [Fact]
    public async Task A_sentence_that_others_retained_word_for_word_goes_with_its_author_and_what_they_reworded_stays()
    {
        await OpenRoom.Accepted(_group.Retain(Bilal, "a1", "La pluie"));
        await OpenRoom.Accepted(_group.Retain(Bilal, "a2", "Une averse", new AnswerId("a1")));
        await OpenRoom.Accepted(_group.Retain(Bilal, "a3", "La pluie", new AnswerId("a2")));
        await OpenRoom.Accepted(_group.Retain(Bilal, "a4", "Une averse, au soir", new AnswerId("a3")));

        await OpenRoom.Accepted(Seats.EraseMe(Ana));

        Assert.False(await TheLogHolds("La pluie"));
        Assert.True(await TheLogHolds("Une averse\""));
        Assert.Equal("Une averse, au soir", (await _group.SeeCell(Bilal)).Retained!.Text);
    }

    [Fact]
    public async Task Whoever_retained_the_sentence_of_somebody_else_takes_nothing_of_theirs_along()
    {
        await OpenRoom.Accepted(_group.Write(Bilal, "n2", "Le pain"));
        await OpenRoom.Accepted(_group.Retain(Ana, "a1", "Le pain"));
        await OpenRoom.Accepted(_group.Retain(Bilal, "a2", "Le vin", new AnswerId("a1")));
        await OpenRoom.Accepted(_group.Retain(Bilal, "a3", "Le pain", new AnswerId("a2")));

        await OpenRoom.Accepted(Seats.EraseMe(Ana));

        Assert.Equal("Le pain", (await _group.SeeCell(Bilal)).Retained!.Text);
    }

    [Fact]
    public async Task Of_two_people_who_wrote_the_same_sentence_the_one_whose_note_was_retained_is_its_author()
    {
        await OpenRoom.Accepted(_group.Write(Bilal, "n2", "La pluie"));
        await OpenRoom.Accepted(_group.Retain(Bilal, "a1", "La pluie", from: new NoteId("n2")));

        await OpenRoom.Accepted(Seats.EraseMe(Ana));
        Assert.Equal("La pluie", (await _group.SeeCell(Bilal)).Retained!.Text);

        await OpenRoom.Accepted(Seats.EraseMe(Bilal));
        Assert.False(await TheLogHolds("La pluie"));
    }

    [Fact]
    public async Task What_somebody_reworded_stays_though_the_author_of_the_note_wrote_the_same_in_it_since()
    {
        await OpenRoom.Accepted(_group.Retain(Bilal, "a1", "La pluie", from: new NoteId("n1")));
        await OpenRoom.Accepted(_group.Retain(Bilal, "a2", "Une averse", new AnswerId("a1"), new NoteId("n1")));
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "Une averse"));

        await OpenRoom.Accepted(Seats.EraseMe(Ana));

        Assert.Equal("Une averse", (await _group.SeeCell(Bilal)).Retained!.Text);
    }

    [Fact]
    public async Task Of_a_note_whose_words_were_erased_before_the_first_answer_goes_and_what_others_reworded_stays()
    {
        await OpenRoom.Accepted(_group.Retain(Bilal, "a1", "La pluie", from: new NoteId("n1")));
        await OpenRoom.Accepted(_group.Retain(Bilal, "a2", "Une averse", new AnswerId("a1"), new NoteId("n1")));
        await OpenRoom.Accepted(_group.Retain(Bilal, "a3", "La pluie", new AnswerId("a2")));
        await OpenRoom.Accepted(_group.Retain(Bilal, "a4", "Une averse, au soir", new AnswerId("a3"), new NoteId("n1")));
        await cluster.Log.EraseWords(_group.Room.Id.Value, (await _group.Room.See()).Groups[0].Seats[0].Value, []);

        await OpenRoom.Accepted(Seats.EraseMe(Ana));

        Assert.False(await TheLogHolds("La pluie"));
        Assert.True(await TheLogHolds("Une averse\""));
        Assert.Equal("Une averse, au soir", (await _group.SeeCell(Bilal)).Retained!.Text);
        Assert.True((await Seats.SeeMyData(Ana))!.IsErased);
    }

    [Fact]
    public async Task What_others_retained_is_not_shown_either_while_an_erasure_waits_to_be_finished()
    {
        await OpenRoom.Accepted(_group.Retain(Bilal, "a1", "La pluie"));
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La neige"));
        cluster.Log.FailNextErasure();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Seats.EraseMe(Ana));
        cluster.Log.FailNextErasure();

        Assert.Null((await _group.SeeCell(Bilal)).Retained!.Text);
        await _group.Room.See();

        Assert.False(await TheLogHolds("La pluie"));
    }

    private async Task<bool> TheLogHolds(string words) => (await cluster.Log.ReadAll(_group.Room.Id.Value))
        .Exists(stored => stored.Words?.Contains(words, StringComparison.Ordinal) is true);
}
