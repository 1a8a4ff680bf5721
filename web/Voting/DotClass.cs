namespace FilageFuturs.Web.Voting;

/// <summary>The class that gives a dot its shape and its colour in css/composants.css.</summary>
internal static class DotClass
{
    public static string Of(DotMark mark) => mark switch
    {
        DotMark.GreenDisc => "v",
        DotMark.OrangeTriangle => "o",
        _ => "r",
    };
}
