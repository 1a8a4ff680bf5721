namespace FilageFuturs.Web.Kits;

// The open part, and the address that says it.
public sealed partial class KitEditorPage
{
    protected override void OnParametersSet()
    {
        // Drawn again meanwhile, the page still has the former address: only another one opens another part.
        if (_desk is null || Said == _seen)
        {
            return;
        }

        (_seen, _asked) = (Said, Said);
        if (KitParts.FromAddress(Said) is var part && part != _desk.Part)
        {
            _desk.Part = part;
            LeaveWhatIsGone();
            _refused = null;
            _desk.Focus ??= "partie";
            _view = Writing;
        }
    }

    // The address of an item that is gone is forgotten: « Back » would lead there and straight away again, for ever.
    private void SayWhere(KitDesk desk)
    {
        if (KitParts.FromAddress(_asked) is var asked && desk.Part != asked)
        {
            _asked = KitParts.InAddress(desk.Part);
            navigation.NavigateTo(Address(desk.Part), replace: KitPath.AsItem(asked) is not null && desk.Find(asked) is null);
        }
    }

    // Taken back, taken away by another screen, or before one went back there.
    private void LeaveWhatIsGone()
    {
        if (_desk is { } desk && State is KitSaving.Saved
            && KitPath.AsItem(desk.Part) is var (list, _) && desk.Find(desk.Part) is null)
        {
            desk.Part = list;
        }
    }

    private void GoTo(string path)
    {
        _desk!.GoTo(path);
        _view = Writing;
    }

    private string Address(string part) => part.Length is 0
        ? $"/kits/{Uri.EscapeDataString(KitId)}/ecrire"
        : $"/kits/{Uri.EscapeDataString(KitId)}/ecrire?partie={KitParts.InAddress(part)}";
}
