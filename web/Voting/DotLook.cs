namespace FilageFuturs.Web.Voting;

/// <summary>How a kind of dot is drawn, by shape and colour: the classes of composants.css.</summary>
internal static class DotLook
{
    public static string Css(this Dot dot) => dot.Mark switch
    {
        DotMark.GreenDisc => "v",
        DotMark.OrangeTriangle => "o",
        _ => "r",
    };
}
