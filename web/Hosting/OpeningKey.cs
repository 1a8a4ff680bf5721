using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using FilageFuturs.Web.Accounts;
using Npgsql;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// The operator's key to open workshops, made once in the data folder, or in the database that all web nodes share. Asked
/// for only when « Opening:RequiresKey » is true; the link printed at the start works in any case, unless « Opening:By »
/// wants an account.
/// </summary>
internal sealed class OpeningKey(DataFolder folder, HouseSettings settings, AccountsPlace place)
{
    public const string Cookie = "futurs-ouverture";
    public const string FileName = "opening.key";

    /// <summary>In the table of keys.</summary>
    public const string Name = "opening";

    private const int RandomBytes = 20;

    private static readonly TimeSpan Life = TimeSpan.FromDays(90);

    private readonly Lazy<string> _key = new(() => place.Shared is { } database
        ? Shared(database)
        : ReadOrMake(Path.Combine(folder.Path, FileName)));

    public string Link(string origin) => $"{origin}/ouvrir?cle={_key.Value}";

    public bool LetsIn(HttpContext context) =>
        !settings.Opening.RequiresKey || IsRight(context.Request.Cookies[Cookie]);

    /// <summary>The same for a live screen, which sees no cookies: its person carries the key.</summary>
    public bool LetsIn(ClaimsPrincipal person) =>
        !settings.Opening.RequiresKey || IsRight(person.FindFirstValue(Cookie));

    /// <summary>Moves the key from the address to a cookie: nobody reads it over a shared screen.</summary>
    public void Keep(HttpContext context, string typed)
    {
        if (IsRight(typed))
        {
            context.Response.Cookies.Append(Cookie, typed, Seats.SeatCookies.Options(context, Life));
        }
    }

    private bool IsRight(string? typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(typed ?? ""), Encoding.UTF8.GetBytes(_key.Value));

    private static string ReadOrMake(string file)
    {
        // Nothing typed would be the right key.
        if (File.Exists(file) && string.IsNullOrWhiteSpace(File.ReadAllText(file)))
        {
            File.Delete(file);
        }

        PrivateFile.Make(file, Encoding.UTF8.GetBytes(New()));
        return File.ReadAllText(file).Trim();
    }

    // Of nodes that start together, one brings the key and all read the same.
    private static string Shared(string database)
    {
        using var connection = new NpgsqlConnection(database);
        connection.Open();
        using var make = new NpgsqlCommand("insert into house_keys values ($1, $2) on conflict do nothing", connection);
        make.Parameters.Add(new() { Value = Name });
        make.Parameters.Add(new() { Value = New() });
        make.ExecuteNonQuery();
        using var read = new NpgsqlCommand("select value from house_keys where name = $1", connection);
        read.Parameters.Add(new() { Value = Name });
        return (string)read.ExecuteScalar()!;
    }

    private static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes));
}
