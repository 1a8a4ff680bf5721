using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A message of the facilitation is for whom it was begun, or for nobody.</summary>
public sealed class MessageFormTests : ConsoleContext
{
    private const string Words = "Pensez à retenir une réponse.";

    private readonly List<MessageDraft> _sent = [];
    private (string Text, string To) _begun = ("", MessageForm.Everybody);

    private static RoomView WithoutGroup3 => ConsoleSample.Room with
    {
        Groups = [.. ConsoleSample.Groups.Where(group => group.Id.Value is not "g3")],
    };

    [Fact]
    public void Words_begun_for_a_group_that_is_gone_leave_for_nobody_until_somebody_is_chosen()
    {
        var form = Begin(ConsoleSample.Room, "g3");

        form.Render(set => set.Add(one => one.Room, WithoutGroup3));
        form.Find("form").Submit();

        Assert.Empty(_sent);
        Assert.Equal("Choisir…", form.Find("select option[value='']").TextContent);
        Assert.Contains("n’est plus là", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        form.Find("select").Change("g1");
        form.Find("form").Submit();

        Assert.Equal(new(new("g1"), Words), Assert.Single(_sent));
        Assert.Empty(form.FindAll("[role=alert]"));
    }

    [Fact]
    public void A_form_that_went_away_and_comes_back_knows_whom_its_words_are_for_and_that_they_are_gone()
    {
        Begin(ConsoleSample.Room, "g3");

        Draw(WithoutGroup3).Find("form").Submit();
        Assert.Empty(_sent);
        Draw(ConsoleSample.Room).Find("form").Submit();

        Assert.Equal(new(new("g3"), Words), Assert.Single(_sent));
    }

    [Fact]
    public void Where_the_browser_finds_no_choice_that_it_kept_nothing_leaves_and_the_words_stay()
    {
        var form = Begin(WithoutGroup3, "");

        form.Find("form").Submit();

        Assert.Empty(_sent);
        Assert.Equal(Words, form.Find("textarea").GetAttribute("value"));
        form.Find("select").Change(MessageForm.Everybody);
        form.Find("form").Submit();
        Assert.Equal(new(null, Words), Assert.Single(_sent));
    }

    [Fact]
    public void The_last_message_says_when_the_conductor_of_the_gathering_wrote_it()
    {
        var message = new MessageView(new("m"), null, "Rendez-vous en plénière.", ConsoleSample.Now);

        Assert.StartsWith("Envoyé à ", Last(message), StringComparison.Ordinal);
        Assert.StartsWith("La conduite de la rencontre, à ", Last(message with { IsFromConductor = true }), StringComparison.Ordinal);

        string Last(MessageView said) => Draw(ConsoleSample.Room with { Messages = [said] }).Find(".dernier").TextContent;
    }

    private IRenderedComponent<MessageForm> Begin(RoomView room, string to)
    {
        var form = Draw(room);
        form.Find("textarea").Input(Words);
        form.Find("select").Change(to);
        return form;
    }

    private IRenderedComponent<MessageForm> Draw(RoomView room)
    {
        Action<(string Text, string To)> typed = begun => _begun = begun;
        Func<MessageDraft, Task<bool>> sending = draft =>
        {
            _sent.Add(draft);
            return Task.FromResult(true);
        };
        return Render<MessageForm>(set => set
            .Add(one => one.Room, room)
            .Add(one => one.Kit, ConsoleSample.Kit)
            .Add(one => one.Zone, ConsoleSample.Paris)
            .Add(one => one.Start, _begun)
            .Add(one => one.Typed, typed)
            .Add(one => one.Sending, sending));
    }
}
