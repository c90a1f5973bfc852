using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Tests;

/// <summary>Whether the store knows how much it holds, and goes about a question accordingly.</summary>
public class CountedRowsTests
{
    // As the films like one another are asked for.
    private const string FewOfMany = """
        EXPLAIN QUERY PLAN SELECT "Id" FROM "Articles" WHERE "Kind" = 0 AND "State" = 1 AND "PublishedUtc" <= '2030' AND "FilmId" IN (SELECT value FROM json_each('[1,2,3]')) ORDER BY "PublishedUtc"
        """;

    [Fact]
    public async Task After_an_import_a_few_films_are_looked_for_by_film()
    {
        await using var store = await TestDatabase.OpenAsync();
        Assert.Contains("IX_Articles_Kind_State_PublishedUtc_Id", await PlanAsync(store), StringComparison.Ordinal);
        Write(store, 0, 1_500);
        await store.ImportAsync();
        Assert.Contains("IX_Articles_FilmId", await PlanAsync(store), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_has_grown_tenfold_is_counted_again_and_one_that_has_not_is_left_alone()
    {
        await using var store = await TestDatabase.OpenAsync();
        Write(store, 0, 20);
        await store.ImportAsync();
        Assert.Equal(20, await CountedAsync(store));
        Write(store, 20, 40);
        await store.ImportAsync();
        Assert.Equal(20, await CountedAsync(store));
        Write(store, 40, 300);
        await store.ImportAsync();
        Assert.Equal(300, await CountedAsync(store));
    }

    private static void Write(TestDatabase store, int from, int to)
    {
        for (var number = from; number < to; number++)
            store.Write($"reviews/film-{number}.md", $"---\ntitle: Film {number} Review\nfilm: Film {number}\nyear: 2020\npublished: 2025-01-01\n---\nWords about it.\n");
    }

    private static Task<string> PlanAsync(TestDatabase store) => ReadAsync(store, FewOfMany, 3);

    private static async Task<int> CountedAsync(TestDatabase store) =>
        int.Parse((await ReadAsync(store, "SELECT stat FROM sqlite_stat1 WHERE tbl = 'Articles' AND idx = 'IX_Articles_Kind_Slug'", 0)).Split(' ')[0], CultureInfo.InvariantCulture);

    private static Task<string> ReadAsync(TestDatabase store, string sql, int column) => store.AskAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Every text is a literal above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        return reader.GetString(column);
    });
}
