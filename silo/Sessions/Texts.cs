namespace FilageFuturs.Silo.Sessions;

/// <summary>What people type: something, and not too much of it.</summary>
internal static class Texts
{
    public static Refusal Check(string? text, int most) => (text ?? "").Trim().Length switch
    {
        0 => Refusal.TextIsEmpty,
        var length when length > most => Refusal.TextIsTooLong,
        _ => Refusal.None,
    };
}
