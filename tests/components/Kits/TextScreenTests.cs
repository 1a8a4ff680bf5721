using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Timing;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class TextScreenTests : SeatContext
{
    private static readonly Phase Text = AWorkshop.Kit.Phases[0] with
    {
        Id = new("lecture"),
        Kind = PhaseKind.CustomText,
        Title = "À lire ensemble",
        Instruction = "Lisez, puis levez la main.",
        Text = "# Une lettre\n\nOn *garde* nos mardis.\n\n<script>alert(1)</script>\n\n[Ailleurs](javascript:alert(1))",
    };

    [Fact]
    public void An_authors_text_is_read_and_can_do_nothing()
    {
        var screen = Render<TextScreen>(parameters => parameters.Add(one => one.Phase, Text).Add(one => one.Language, "fr"));

        Assert.Equal("À lire ensemble", screen.Find("h1").TextContent);
        Assert.Equal("Une lettre", screen.Find("article h2").TextContent);
        Assert.Equal("garde", screen.Find("article em").TextContent);
        Assert.Empty(screen.FindAll("script, [onclick], a[href^='javascript']"));
    }

    [Fact]
    public void The_wall_shows_the_same_words()
    {
        var kit = AWorkshop.Kit with { Phases = [Text, .. AWorkshop.Kit.Phases.Skip(1)] };
        var wall = Render<WallText>(parameters => parameters.Add(one => one.Kit, kit).Add(one => one.Room, Now(Text)));

        Assert.Contains("nos mardis", wall.Find(".texte").TextContent, StringComparison.Ordinal);
        Assert.Empty(wall.FindAll("script"));
    }

    [Fact]
    public void A_pause_says_when_it_ends_and_with_what_it_goes_on()
    {
        var pause = Text with { Id = new("pause"), Kind = PhaseKind.Pause, Title = "Pause", Text = null };
        var kit = AWorkshop.Kit with { Phases = [pause, .. AWorkshop.Kit.Phases.Skip(1)] };
        var screen = Render<RestScreen>(parameters => parameters.Add(one => one.Kit, kit).Add(one => one.Room, Now(pause)));

        Assert.Contains("On reprend à 16\u00A0h\u00A030.", screen.Markup, StringComparison.Ordinal);
        Assert.Contains("Vote silencieux", screen.Find(".reprise").TextContent, StringComparison.Ordinal);
    }

    private static RoomView Now(Phase phase) => AWorkshop.Lobby with
    {
        State = SessionState.Running,
        Plan = [new(phase.Id, PhaseState.Now, PhaseMode.Guide, TimeSpan.FromMinutes(10), TimeSpan.Zero, TimeSpan.Zero), .. AWorkshop.Lobby.Plan.Skip(1)],
        Clock = new(phase.Id, PhaseMode.Guide, AWorkshop.Now, AWorkshop.Now + TimeSpan.FromMinutes(10), null, TimeSpan.FromMinutes(10), IsWritingClosed: false),
    };
}
