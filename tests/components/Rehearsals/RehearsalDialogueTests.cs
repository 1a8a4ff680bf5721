using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Rehearsals;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace FilageFuturs.ComponentTests.Rehearsals;

/// <summary>Before simulated people are brought in.</summary>
public sealed class RehearsalDialogueTests : ConsoleContext
{
    [Fact]
    public void Whoever_asks_for_fewer_than_are_there_reads_that_those_stay()
    {
        var dialogues = Asked(simulated: 8);

        var help = dialogues.Find(".champ .aide");
        Assert.Equal("Celles qui sont déjà là restent, même si vous en demandez moins.", help.TextContent);
        Assert.Equal(help.Id, dialogues.Find("#combien").GetAttribute("aria-describedby"));
    }

    [Fact]
    public void Where_nobody_is_there_nobody_is_said_to_stay()
    {
        var dialogues = Asked(simulated: 0);

        Assert.Empty(dialogues.FindAll(".champ .aide"));
        Assert.False(dialogues.Find("#combien").HasAttribute("aria-describedby"));
    }

    [Fact]
    public void Where_all_have_left_as_many_are_proposed_again_and_nobody_is_sent_home()
    {
        var dialogues = Asked(simulated: 0, known: 8);

        Assert.Equal("8", dialogues.Find("#combien").GetAttribute("value"));
        Assert.Equal(2, dialogues.FindAll(".mud-dialog button.btn").Count);
    }

    private IRenderedComponent<MudDialogProvider> Asked(int simulated, int known = 0)
    {
        var dialogues = Render<MudDialogProvider>();
        var parameters = new DialogParameters
        {
            { nameof(RehearsalDialogue.Simulated), simulated }, { nameof(RehearsalDialogue.Known), known },
        };
        _ = dialogues.InvokeAsync(
            () => Services.GetRequiredService<IDialogService>().Ask<RehearsalDialogue, RehearsalPlan>(parameters));
        dialogues.WaitForElement(".btn-plein");
        return dialogues;
    }
}
