using System.Globalization;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Groups;

public sealed partial class GroupForming
{
    private static readonly GroupingMethod[] Methods =
        [GroupingMethod.ByChance, GroupingMethod.ByDiversity, GroupingMethod.ByHand];

    private ElementReference _root;
    private Dragging _dragging = null!;
    private Placement? _held;
    private Weighing? _said;
    private SeatId? _menu;
    private Placement? _focus;
    private string? _refusal;
    private bool _writes;

    [Parameter, EditorRequired]
    public required GroupingView Grouping { get; set; }

    [Parameter, EditorRequired]
    public required RoomView Room { get; set; }

    [Parameter, EditorRequired]
    public required Kit Kit { get; set; }

    [Parameter]
    public ImmutableDictionary<SeatId, Profile> Profiles { get; set; } = ImmutableDictionary<SeatId, Profile>.Empty;

    /// <summary>The answer to the last <see cref="OnWeigh"/>.</summary>
    [Parameter]
    public Weighing? Weighing { get; set; }

    [Parameter]
    public bool CanUndo { get; set; }

    [Parameter]
    public EventCallback<GroupingMethod> OnDraw { get; set; }

    [Parameter]
    public EventCallback OnDrawScenarios { get; set; }

    /// <summary>Answers whether it was done: nobody is told of a move that was refused.</summary>
    [Parameter, EditorRequired]
    public required Func<Placement, Task<bool>> OnMove { get; set; }

    [Parameter]
    public EventCallback<Placement> OnWeigh { get; set; }

    /// <summary>Pins to a group, or takes the pin away.</summary>
    [Parameter]
    public EventCallback<Placement> OnPin { get; set; }

    [Parameter]
    public EventCallback<SeatId> OnBonds { get; set; }

    [Parameter]
    public EventCallback OnUndo { get; set; }

    /// <summary>A vote that is over and still hidden.</summary>
    [Parameter]
    public EventCallback OnRevealVote { get; set; }

    /// <summary>What may be read aloud meanwhile.</summary>
    [Parameter]
    public ImmutableArray<string> Sentences { get; set; } = [];

    /// <summary>What this step costs the rest of the hour.</summary>
    [Parameter]
    public RenderFragment? Price { get; set; }

    /// <summary>The form of a message to the room; it shows on demand.</summary>
    [Parameter]
    public RenderFragment? Message { get; set; }

    /// <summary>A sentence for the live region.</summary>
    [Parameter]
    public EventCallback<string> OnSay { get; set; }

    protected override void OnInitialized() => _dragging = new(Browser, Drop, Hover);

    protected override async Task OnParametersSetAsync()
    {
        if (Weighing is { Mix: { } mix } weighing && weighing != _said && weighing.Placement == _held)
        {
            _said = weighing;
            await OnSay.InvokeAsync(L["MixAfter", Math.Round(mix.Score * 100)]);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await _dragging.Listen(_root);

        // A moved label is drawn anew in its other group: the keyboard goes with it.
        if (_focus is { } moved && moved.Group == PlaceOf(moved.Seat))
        {
            _focus = null;
            await _dragging.Focus(PersonLabel.Id(moved.Seat));
        }
    }

    public ValueTask DisposeAsync() => _dragging.DisposeAsync();

    private ImmutableArray<(GroupId? Place, string Label, bool IsFull)> PlacesOf(SeatId seat) =>
        [(null, L["Aside"], false), .. Grouping.Groups.Select(group => ((GroupId?)group.Id, NameOf(group.Id), IsFull(group.Id, seat)))];

    private bool IsPinned(SeatId seat) => Grouping.Pins.Any(pin => pin.Seat == seat);

    private bool IsTarget(GroupId group) => _held is { } held && held.Group == group && PlaceOf(held.Seat) != group;

    // Whoever said goodbye leaves room, and a sixth is welcome where no other group has any.
    private bool IsFull(GroupId? id, SeatId coming) =>
        Grouping.Groups.FirstOrDefault(group => group.Id == id) is { } group
        && Here(group).Length is >= Limits.PeoplePerGroup and var here
        && Grouping.Groups.Any(other => Here(other).Count(seat => seat != coming) < here);

    private ImmutableArray<SeatId> Here(GroupView group) =>
        [.. group.Seats.Where(seat => Room.Find(seat) is { Presence: not Presence.Left })];

    private GroupId? PlaceOf(SeatId seat) => Grouping.Groups.FirstOrDefault(group => group.Seats.Contains(seat))?.Id;

    private string NameOf(GroupId? id) =>
        Grouping.Groups.FirstOrDefault(group => group.Id == id) is { } view ? L.NameOf(view, Grouping.Groups, Kit) : L["Aside"];

    private string PersonOf(SeatId seat) => Room.Find(seat) is { } person ? person.NameIn(Names) : "";

    private string? OfferOf(GroupView group) =>
        _held is { } held && PlaceOf(held.Seat) != group.Id && !IsFull(group.Id, held.Seat)
            ? L["DropHere", PersonOf(held.Seat)].Value
            : null;

    private ColumnAdvice AdviceOf(GroupView group) =>
        IsTarget(group.Id) && Weighing is { Mix: { } mix } weighing && weighing.Placement == _held
            ? new(L["MixAfter", Math.Round(mix.Score * 100)], false)
            : ColumnAdvice.Of(L, Here(group), Profiles);

    private string DetailOf(PersonView person)
    {
        var profile = Profiles.GetValueOrDefault(person.Seat);
        string?[] words =
        [
            person.Presence is Presence.Online ? null : S[$"Presence.{person.Presence}"].Value,
            Label(Kit.Profile.Functions, profile?.Function),
            Label(Kit.Profile.Structures, profile?.Structure),
        ];
        return string.Join(", ", words.OfType<string>());
    }

    private static string? Label(ImmutableArray<Choice> choices, ChoiceId? chosen) =>
        choices.FirstOrDefault(choice => choice.Id == chosen)?.Label is not { Length: > 1 } label ? null
            : char.IsLower(label[1]) ? char.ToLower(label[0], CultureInfo.CurrentUICulture) + label[1..]
            : label;
}
