using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// What is deleted or corrected in the file of the accounts is overwritten where it lay, as in the file of the log. All of the
/// product opens it without holding a thread, so the other way is not seen to.
/// </summary>
internal sealed class Overwriting : DbConnectionInterceptor
{
    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var promise = connection.CreateCommand();
        promise.CommandText = "pragma secure_delete = on";
        await promise.ExecuteNonQueryAsync(cancellationToken);
    }
}
