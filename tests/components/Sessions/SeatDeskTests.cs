using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class SeatDeskTests : SeatContext
{
    private const string Dot = "rond";
    private static readonly HeldWords Sent = new("note-n52", "Faire durer");

    private readonly SeatDesk _desk;

    public SeatDeskTests() => _desk = Desk();

    [Fact]
    public async Task What_is_done_is_said_and_can_be_undone_for_ten_seconds()
    {
        var undone = 0;
        await _desk.Do(Dot, Accept, "Idée ajoutée.", () => Task.FromResult(undone++));
        Time.Advance(Limits.OwnUndo - TimeSpan.FromSeconds(1));
        Assert.Equal("Annuler", _desk.Notice?.Label);

        await _desk.Act(_desk.Notice!);

        Assert.Equal(1, undone);
        Assert.Equal([Undoable("Idée ajoutée.")], Said);
        Assert.Null(_desk.Notice);
    }

    [Fact]
    public async Task After_ten_seconds_the_offer_to_undo_is_gone()
    {
        await _desk.Do(Dot, Accept, "Idée ajoutée.", () => Task.CompletedTask);

        Time.Advance(Limits.OwnUndo);

        Assert.Null(_desk.Notice);
    }

    [Fact]
    public async Task A_new_scene_takes_the_offer_to_undo_away()
    {
        await _desk.Do(Dot, Accept, "Idée ajoutée.", () => Task.CompletedTask);

        _desk.ChangeScene(Refusal.None);

        Assert.Null(_desk.Notice);
    }

    [Fact]
    public async Task A_new_scene_takes_the_offer_to_try_again_away_unless_words_are_in_it()
    {
        await Finish(_desk.Do(Dot, () => throw new TimeoutException()));
        _desk.ChangeScene(Refusal.None);
        Assert.Null(_desk.Notice);

        await Finish(_desk.Do(Dot, () => throw new TimeoutException(), words: Sent));
        _desk.ChangeScene(Refusal.None);
        Assert.Equal("Réessayer", _desk.Notice?.Label);
        Assert.Empty(GivenBack);
    }

    [Fact]
    public async Task Once_the_workshop_is_over_nothing_is_offered_again_its_words_come_back_and_why_is_said()
    {
        await Finish(_desk.Do(Dot, () => throw new TimeoutException(), words: Sent));

        _desk.ChangeScene(Refusal.SessionIsClosed);

        Assert.StartsWith("L’atelier est terminé", _desk.Notice?.Sentence, StringComparison.Ordinal);
        Assert.Null(_desk.Notice?.Label);
        Assert.Equal([Sent], GivenBack);
    }

    [Fact]
    public async Task Words_that_are_tried_again_and_refused_come_back()
    {
        var answers = false;
        await Finish(_desk.Do(Dot, () => answers ? Refuse() : throw new TimeoutException(), words: Sent));
        answers = true;

        await _desk.Act(_desk.Notice!);

        Assert.Equal([Sent], GivenBack);
        Assert.Null(_desk.Notice?.Label);
    }

    [Fact]
    public async Task Words_that_nobody_answered_come_back_when_another_notice_takes_the_place_of_theirs()
    {
        await Finish(_desk.Do(Dot, () => throw new TimeoutException(), words: Sent));
        var offered = _desk.Notice!;

        await _desk.Do("carré", Accept);
        await Finish(_desk.Act(offered));

        Assert.Equal([Sent], GivenBack);
        Assert.Null(_desk.Notice);
    }

    [Fact]
    public async Task Of_two_commands_that_nobody_answered_no_words_are_lost_when_the_workshop_ends()
    {
        var other = new HeldWords("note-n53", "Réparer");
        await Finish(_desk.Do(Dot, () => throw new TimeoutException(), words: Sent));
        await Finish(_desk.Do("carré", () => throw new TimeoutException(), words: other));

        _desk.ChangeScene(Refusal.SessionIsClosed);

        Assert.Equal([Sent, other], GivenBack);
    }

    [Fact]
    public async Task A_refusal_is_told_in_words()
    {
        await _desk.Do(Dot, () => Task.FromResult(new Outcome(Refusal.WritingIsClosed, 1)), "Idée ajoutée.");

        Assert.StartsWith("Le temps d’écriture est terminé", _desk.Notice?.Sentence, StringComparison.Ordinal);
        Assert.Equal(_desk.Notice?.Sentence, Assert.Single(Said));
    }

    [Fact]
    public async Task When_nobody_answers_trying_again_sends_the_same_command()
    {
        var answers = false;
        var sent = 0;
        Task<Outcome> Command()
        {
            sent++;
            return answers ? Accept() : throw new TimeoutException();
        }

        Assert.Null(await Finish(_desk.Do(Dot, Command, "Idée ajoutée.")));
        Assert.Equal("Réessayer", _desk.Notice?.Label);
        answers = true;
        await _desk.Act(_desk.Notice!);

        Assert.Equal(5, sent);
        Assert.Equal("Idée ajoutée.", Said[^1]);
    }

    [Fact]
    public async Task A_newer_choice_waits_for_the_one_before_and_is_stored_last()
    {
        var outages = 2;
        List<string> stored = [];
        Task<Outcome> Store(string choice)
        {
            if (outages-- > 0)
            {
                throw new StoreUnavailableException("The database starts again.");
            }

            stored.Add(choice);
            return Accept();
        }

        var first = _desk.Do(Dot, () => Store("1"), "Posé sur 1", () => Task.CompletedTask);
        var second = _desk.Do(Dot, () => Store("3"), "Posé sur 3");
        await Finish(Task.WhenAll(first, second));

        Assert.Equal(["1", "3"], stored);
        Assert.Equal("Posé sur 3", Assert.Single(Said));
        Assert.Null(_desk.Notice);
    }

    [Fact]
    public async Task A_gesture_elsewhere_does_not_wait()
    {
        var answer = new TaskCompletionSource<Outcome>();
        var waiting = _desk.Do(Dot, () => answer.Task);

        Assert.True(await _desk.Do("carré", Accept) is { IsAccepted: true });

        Assert.False(waiting.IsCompleted);
        answer.SetResult(new(Refusal.None, 8));
        await waiting;
    }

    [Fact]
    public async Task What_a_newer_choice_replaced_is_neither_reported_nor_offered_again()
    {
        var first = _desk.Do(Dot, () => throw new TimeoutException(), "Posé sur 1");
        var second = _desk.Do(Dot, Accept, "Posé sur 3");

        Assert.Null(await Finish(first));
        Assert.True(await Finish(second) is { IsAccepted: true });

        Assert.Equal("Posé sur 3", Assert.Single(Said));
        Assert.Null(_desk.Notice);
    }

    [Fact]
    public async Task A_newer_choice_takes_the_place_of_the_offer_to_try_the_one_before_again()
    {
        var answer = new TaskCompletionSource<Outcome>();
        await Finish(_desk.Do(Dot, () => throw new TimeoutException(), words: Sent));
        Assert.Equal("Réessayer", _desk.Notice?.Label);

        var newer = _desk.Do(Dot, () => answer.Task, words: Sent with { Text = "Réparer" });

        Assert.Null(_desk.Notice);
        Assert.Empty(GivenBack);
        answer.SetResult(new(Refusal.None, 8));
        await newer;
    }

    [Fact]
    public async Task What_is_undone_is_what_was_in_sight_and_once_only_though_another_notice_came_meanwhile()
    {
        List<string> undone = [];
        await _desk.Do(Dot, Accept, "Posé sur 1", () => Undo("rond"));
        var seen = _desk.Notice!;
        await _desk.Do("carré", Accept, "Posé sur 2", () => Undo("carré"));

        await _desk.Act(seen);
        await _desk.Act(seen);
        _desk.Fold(seen);

        Assert.Equal(["rond"], undone);
        Assert.Equal("Posé sur 2", _desk.Notice?.Sentence);
        Task Undo(string what)
        {
            undone.Add(what);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task What_a_newer_choice_or_a_new_scene_replaced_is_not_undone_however_late_it_is_pressed()
    {
        var undone = 0;
        await _desk.Do(Dot, Accept, "Posé sur 1", () => Task.FromResult(undone++));
        var first = _desk.Notice!;
        await _desk.Do(Dot, Accept, "Posé sur 3", () => Task.FromResult(undone++));
        var second = _desk.Notice!;
        _desk.ChangeScene(Refusal.None);

        await _desk.Act(first);
        await _desk.Act(second);

        Assert.Equal(0, undone);
    }

    private static Task<Outcome> Refuse() => Task.FromResult(new Outcome(Refusal.WritingIsClosed, 7));

    private static Task<Outcome> Accept() => Task.FromResult(new Outcome(Refusal.None, 7));
}
