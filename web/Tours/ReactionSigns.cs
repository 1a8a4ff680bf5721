namespace FilageFuturs.Web.Tours;

internal static class ReactionSigns
{
    /// <summary>The drawn sign, as composants.css knows it: never the colour of a dot.</summary>
    public static string Icon(this Reaction reaction) => reaction.Sign switch
    {
        ReactionSign.Tremor => "ic-peur",
        ReactionSign.Question => "ic-tiens",
        _ => "ic-non",
    };
}
