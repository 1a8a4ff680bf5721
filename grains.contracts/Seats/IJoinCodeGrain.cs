using System.Text;

namespace FilageFuturs.Seats;

/// <summary>Where a spoken code leads. Key: the code, normalised by <see cref="JoinCode"/>.</summary>
[Alias("join-code-grain")]
public interface IJoinCodeGrain : IGrainWithStringKey
{
    /// <summary>Takes the code for a session; false when it leads elsewhere.</summary>
    [Alias("claim")]
    Task<bool> Claim(SessionId session);

    /// <summary>The code leads nowhere from now on; only the session that holds it may say so.</summary>
    [Alias("release")]
    Task Release(SessionId session);

    [Alias("look")]
    Task<SessionId?> Look();
}

/// <summary>A stage word without O and four digits from 2 to 9: easy to say, hard to mishear.</summary>
public static class JoinCode
{
    public static readonly ImmutableArray<string> Words =
    [
        "RIDEAU", "CINTRE", "GELATINE", "PLATEAU", "PUPITRE", "TRAPPE", "REGIE", "LEVER", "ENTRACTE", "CABARET",
        "CHAPITEAU", "MANTEAU", "MASQUE", "TIRADE", "REPLIQUE", "ACTE", "SCENE", "FILAGE", "LUMIERE", "GRADIN",
        "BALLET", "TAPIS", "PERCHE", "PRISME", "VELUM", "TUTTI", "PALIER", "TREMPLIN", "ARLEQUIN", "PIANISTE",
        "CLAQUETTE", "FANFARE",
    ];

    /// <summary>« rideau 27 49 » → « RIDEAU-2749 »; null when it cannot be a code.</summary>
    public static string? Normalise(string? typed)
    {
        var letters = new string([.. (typed ?? "").Normalize(NormalizationForm.FormD).Where(char.IsLetter).Select(char.ToUpperInvariant)]);
        var digits = new string([.. (typed ?? "").Where(char.IsAsciiDigit)]);
        return Words.Contains(letters) && digits.Length == 4 && digits.All(digit => digit is >= '2' and <= '9')
            ? $"{letters}-{digits}"
            : null;
    }

    public static string Draw(Random random) =>
        $"{Words[random.Next(Words.Length)]}-{string.Concat(Enumerable.Range(0, 4).Select(_ => random.Next(2, 10)))}";

    /// <summary>For people: « RIDEAU 2749 » with a no-break space.</summary>
    public static string Display(string code) => code.Replace('-', '\u00A0');
}
