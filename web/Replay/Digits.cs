namespace FilageFuturs.Web.Replay;

internal static class Digits
{
    /// <summary>Milliseconds as a counter shows them: « 22:18 », « 1:04:10 ».</summary>
    public static string Of(int at)
    {
        var seconds = at / 1000;
        var (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        return hours > 0 ? $"{hours}:{minutes:00}:{seconds % 60:00}" : $"{minutes:00}:{seconds % 60:00}";
    }
}
