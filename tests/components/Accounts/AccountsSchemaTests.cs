using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FilageFuturs.ComponentTests.Accounts;

public sealed class AccountsSchemaTests
{
    /// <summary>The tables are written by hand: what the model would make is what the file has.</summary>
    [Fact]
    public async Task The_tables_written_are_the_tables_asked_for()
    {
        var desk = new Desk();
        await desk.InitializeAsync();
        await using (var db = await desk.Open())
        {
            var asked = db.Model.GetRelationalModel().Tables
                .SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name} {column.IsNullable}"));
            var written = await db.Database.SqlQueryRaw<string>(
                """
                SELECT t.name || '.' || c.name || ' ' || CASE WHEN c."notnull" THEN 'False' ELSE 'True' END AS Value
                FROM sqlite_master t JOIN pragma_table_info(t.name) c
                WHERE t.type = 'table' AND t.name NOT LIKE '\_\_%' ESCAPE '\' AND t.name NOT LIKE 'sqlite%'
                """).ToListAsync();

            Assert.Equal(asked.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
        }

        await desk.DisposeAsync();
    }
}
