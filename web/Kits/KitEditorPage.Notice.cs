namespace FilageFuturs.Web.Kits;

// What could not be done here, in sight of whoever did it.
public sealed partial class KitEditorPage
{
    private readonly List<string> _givenBack = [];
    private string? _refused;

    private string Notice => string.Join(' ', [.. _givenBack, _refused]);

    private Task Tell(Refusal refusal) =>
        Tell(refusal is Refusal.DraftHasMovedOn or Refusal.NoSuchPath ? T["Overtaken"] : Refusals.Sentence(refusal));

    private Task Tell(string refused)
    {
        _refused = refused;
        StateHasChanged();
        return Announcer.Say(refused);
    }

    // Given back until the author closes it: the browser keeps them no more.
    private async Task Displace(string place, string? now, string? words)
    {
        _desk?.DrawAnew(place, now);
        if (words is not null)
        {
            await GiveBack(T["Displaced", words]);
        }

        StateHasChanged();
        await Drafts.Forget(place);
    }

    private Task GiveBack(string told)
    {
        _givenBack.Add(told);
        StateHasChanged();
        return Announcer.Say(told);
    }

    private void CloseNotice()
    {
        _refused = null;
        _givenBack.Clear();
    }
}
