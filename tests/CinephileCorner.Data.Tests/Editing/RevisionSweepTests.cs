using System.Globalization;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Tests.Editing;

public class RevisionSweepTests
{
    [Fact]
    public async Task A_day_later_the_last_of_each_ten_minutes_is_left_and_whatever_somebody_meant_to_keep()
    {
        await using var database = await TestDatabase.OpenAsync();
        database.Write("news/soon.md", "# Soon\n\nWords.\n");
        await database.ImportAsync();
        var id = (await database.ArticleAsync("soon")).Id;
        await database.AskAsync(async db =>
        {
            var article = await db.Articles.SingleAsync();
            for (var save = 0; save < 30; save++)
                article.Keep(Version(save, save % 10 == 5 ? RevisionKind.Save : RevisionKind.Autosave));
            article.Keep(new Revision { Source = [1], SourceHash = "beside", WrittenUtc = Time(100), Kind = RevisionKind.Conflict, BaseHash = "3" });
            return await db.SaveChangesAsync();
        });
        Assert.Equal(0, await SweepAsync(database));
        database.Clock.Advance(TimeSpan.FromDays(2));
        Assert.True(await SweepAsync(database) > 10);
        var left = await database.AskAsync(db => db.Revisions.Where(revision => revision.ArticleId == id).OrderBy(revision => revision.Id).Select(revision => revision.SourceHash).ToListAsync());
        // Kept by hand: 5, 15, 25; begun from by a conflict: 3; the last of its ten minutes: 9, 19, 29.
        Assert.Equal(["3", "5", "9", "15", "19", "25", "29", "beside"], left);
        Assert.Equal(0, await SweepAsync(database));
    }

    private static Task<int> SweepAsync(TestDatabase database) => database.AskAsync(db => new RevisionSweep(db, database.Clock).RunAsync());

    private static Revision Version(int minute, RevisionKind kind) =>
        new() { Source = [(byte)minute], SourceHash = minute.ToString(CultureInfo.InvariantCulture), WrittenUtc = Time(minute), Kind = kind, Tab = "t" };

    private static DateTime Time(int minute) => new DateTime(2025, 2, 1, 11, 0, 0, DateTimeKind.Utc).AddMinutes(minute);
}
