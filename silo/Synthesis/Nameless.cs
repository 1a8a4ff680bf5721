namespace FilageFuturs.Silo.Synthesis;

/// <summary>
/// What leaves a session, comes in from elsewhere or goes on as another one says nothing of who was there, nor what whoever conducts
/// said to the facilitation alone.
/// </summary>
internal static class Nameless
{
    public static SessionEvent Of(SessionEvent happened) => happened switch
    {
        SessionOpened opened => opened with
        {
            Facilitator = null, VideoPattern = null, From = null, Gathering = null, BeganElsewhere = BeganElsewhere(opened),
        },
        SeatTaken taken => taken with { Name = null, Profile = null },
        SeatRenamed renamed => renamed with { Name = null },
        ProfileChanged changed => changed with { Profile = null },
        GroupsDrawn drawn => drawn with { Mix = null },
        CueTaken { Kind: CueKind.Tell } taken => taken with { Text = null },
        _ => happened,
    };

    // Without it the time in the common room would be that of a step.
    private static bool? BeganElsewhere(SessionOpened opened) => opened.Gathering switch
    {
        null => opened.BeganElsewhere,
        { IsPlenary: true } => null,
        { BeginsElsewhere: var begins } => begins,
    };
}
