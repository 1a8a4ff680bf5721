using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class SeatDeskTests : SeatContext
{
    private const string Dot = "rond";

    private readonly SeatDesk _desk;

    public SeatDeskTests() => _desk = Desk();

    [Fact]
    public async Task What_is_done_is_said_and_can_be_undone_for_ten_seconds()
    {
        var undone = 0;
        await _desk.Do(Dot, Accept, "Idée ajoutée.", () => Task.FromResult(undone++));
        Time.Advance(Limits.OwnUndo - TimeSpan.FromSeconds(1));
        Assert.Equal("Annuler", _desk.Notice?.Label);

        await _desk.Act();

        Assert.Equal(1, undone);
        Assert.Equal(["Idée ajoutée."], Said);
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

        _desk.ChangeScene();

        Assert.Null(_desk.Notice);
    }

    [Fact]
    public async Task A_new_scene_takes_the_offer_to_try_again_away_unless_words_are_in_it()
    {
        await Finish(_desk.Do(Dot, () => throw new TimeoutException()));
        _desk.ChangeScene();
        Assert.Null(_desk.Notice);

        await Finish(_desk.Do(Dot, () => throw new TimeoutException(), hasWords: true));
        _desk.ChangeScene();
        Assert.Equal("Réessayer", _desk.Notice?.Label);
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
        await _desk.Act();

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
        await Finish(_desk.Do(Dot, () => throw new TimeoutException()));
        Assert.Equal("Réessayer", _desk.Notice?.Label);

        var newer = _desk.Do(Dot, () => answer.Task);

        Assert.Null(_desk.Notice);
        answer.SetResult(new(Refusal.None, 8));
        await newer;
    }

    private static Task<Outcome> Accept() => Task.FromResult(new Outcome(Refusal.None, 7));
}
