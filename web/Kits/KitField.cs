using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Kits;

/// <summary>One part of the form, at one place of the kit.</summary>
public abstract class KitField : ComponentBase
{
    [CascadingParameter] internal KitDesk Desk { get; set; } = null!;

    [Parameter, EditorRequired] public required string Path { get; set; }

    /// <summary>For an item of a list, whose label is its rank.</summary>
    [Parameter] public string? Label { get; set; }

    [Parameter, EditorRequired] public required FormNode Node { get; set; }

    internal string Id => KitPath.Element(Path);

    internal string Said => Label ?? Desk.Words.Label(Node);

    internal JsonNode? Value => Desk.Find(Path);

    internal ImmutableArray<KitFault> Faults => [.. Desk.FaultsAt(Path)];

    internal string? Invalid => Faults.IsEmpty ? null : "true";

    internal string HelpId => Id + "-aide";

    internal string FaultId => Id + "-faute";

    /// <summary>Ids of the help and of the faults, for the control.</summary>
    internal string? Described(bool hasHelp) => (hasHelp, Faults.IsEmpty) switch
    {
        (true, true) => HelpId,
        (true, false) => $"{HelpId} {FaultId}",
        (false, false) => FaultId,
        _ => null,
    };
}
