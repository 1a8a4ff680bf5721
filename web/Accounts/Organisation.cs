namespace FilageFuturs.Web.Accounts;

public sealed class Organisation
{
    public const int NameLength = 80;

    public required string Id { get; init; }

    public required string Name { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
}
