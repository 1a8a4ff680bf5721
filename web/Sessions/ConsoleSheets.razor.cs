using FilageFuturs.Web.Groups;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Placement = FilageFuturs.Web.Groups.Placement;

namespace FilageFuturs.Web.Sessions;

/// <summary>A board read over a group's shoulder.</summary>
/// <param name="Board">Null while it is on its way.</param>
public sealed record BoardRead(GroupView Group, Card Card, BoardView? Board);

public sealed partial class ConsoleSheets
{
    private static readonly DialogOptions Side = new()
    {
        NoHeader = true, CloseOnEscapeKey = true, FullWidth = true, MaxWidth = MaxWidth.False, Position = DialogPosition.CenterRight,
    };

    private static readonly DialogOptions Centre = new()
    {
        NoHeader = true, CloseOnEscapeKey = true, FullWidth = true, MaxWidth = MaxWidth.Small,
    };

    [Parameter]
    public ConsoleSheet Open { get; set; }

    [Parameter, EditorRequired]
    public required RoomView Room { get; set; }

    [Parameter, EditorRequired]
    public required ConsoleView Console { get; set; }

    [Parameter, EditorRequired]
    public required Kit Kit { get; set; }

    [Parameter]
    public BoardRead? Read { get; set; }

    /// <summary>Where a secret leads.</summary>
    [Parameter, EditorRequired]
    public required Func<Secret, string> Address { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    [Parameter]
    public EventCallback<PersonView> OnRename { get; set; }

    [Parameter]
    public EventCallback<PersonView> OnRemove { get; set; }

    [Parameter, EditorRequired]
    public required Func<Placement, Task<bool>> OnPlace { get; set; }

    [Parameter]
    public EventCallback<SeatId> OnAdmit { get; set; }

    [Parameter]
    public EventCallback<SeatId> OnRefuse { get; set; }

    [Parameter]
    public EventCallback<bool> OnLock { get; set; }

    [Parameter]
    public EventCallback<bool> OnAdmission { get; set; }

    [Parameter]
    public EventCallback<string> OnCopy { get; set; }

    [Parameter]
    public EventCallback<Role> OnRenew { get; set; }

    [Parameter]
    public EventCallback<GroupId> OnGroup { get; set; }

    [Parameter]
    public EventCallback<CardId> OnCard { get; set; }

    [Parameter]
    public EventCallback<NoteView> OnRedact { get; set; }

    private IEnumerable<(Role Role, Secret Secret)> Links =>
        from link in new (Role Role, Secret? Secret)[]
        {
            (Role.Participant, Console.Links.Participants), (Role.CoFacilitator, Console.Links.CoFacilitator),
            (Role.Wall, Console.Links.Wall), (Role.Scribe, Console.Links.Scribe),
            (Role.Facilitator, Console.Links.Facilitator), (Role.Conductor, Console.Links.Conductor),
        }
        where link.Secret is not null
        select (link.Role, Secret: link.Secret!.Value);

    private bool MayRenew(Role role) => Console.Renewable is not { } renewable || renewable.Contains(role);

    private Task Closed(bool isVisible) => isVisible ? Task.CompletedTask : OnClose.InvokeAsync();
}
