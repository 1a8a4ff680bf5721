namespace FilageFuturs.Web.Sessions;

/// <summary>The facilitation at the studio.</summary>
public sealed partial class ConsolePage
{
    private Task<bool> WithholdObject((GroupId Group, bool IsWithheld) asked) =>
        Try(() => Grains.Studio(Session).WithholdObject(Who, asked.Group, asked.IsWithheld));
}
