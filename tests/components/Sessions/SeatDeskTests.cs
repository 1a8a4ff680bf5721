using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class SeatDeskTests : SeatContext
{
    private readonly SeatDesk _desk;

    public SeatDeskTests() => _desk = Desk();

    [Fact]
    public async Task What_is_done_is_said_and_can_be_undone_for_ten_seconds()
    {
        var undone = 0;
        await _desk.Do(Accept, "Idée ajoutée.", () => Task.FromResult(undone++));
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
        await _desk.Do(Accept, "Idée ajoutée.", () => Task.CompletedTask);

        Time.Advance(Limits.OwnUndo);

        Assert.Null(_desk.Notice);
    }

    [Fact]
    public async Task A_new_scene_takes_the_offer_to_undo_away()
    {
        await _desk.Do(Accept, "Idée ajoutée.", () => Task.CompletedTask);

        _desk.ChangeScene();

        Assert.Null(_desk.Notice);
    }

    [Fact]
    public async Task A_refusal_is_told_in_words()
    {
        await _desk.Do(() => Task.FromResult(new Outcome(Refusal.WritingIsClosed, 1)), "Idée ajoutée.");

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

        Assert.Null(await Finish(_desk.Do(Command, "Idée ajoutée.")));
        Assert.Equal("Réessayer", _desk.Notice?.Label);
        answers = true;
        await _desk.Act();

        Assert.Equal(5, sent);
        Assert.Equal("Idée ajoutée.", Said[^1]);
    }

    private static Task<Outcome> Accept() => Task.FromResult(new Outcome(Refusal.None, 7));
}
