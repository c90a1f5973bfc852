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

    [Fact]
    public async Task What_a_tab_kept_beside_another_text_while_it_grew_is_folded_and_its_last_words_stay()
    {
        await using var database = await TestDatabase.OpenAsync();
        database.Write("news/soon.md", "# Soon\n\nWords.\n");
        await database.ImportAsync();
        await database.AskAsync(async db =>
        {
            var article = await db.Articles.SingleAsync();
            for (var save = 0; save < 5; save++)
                article.Keep(Beside(save, "t", isSettled: true));
            article.Keep(Beside(5, "u", isSettled: false));
            article.Keep(Beside(6, "u", isSettled: true));
            // The other text was taken in the end: what stood beside it is not folded into that.
            article.Keep(Version(7, RevisionKind.Autosave));
            return await db.SaveChangesAsync();
        });
        database.Clock.Advance(TimeSpan.FromDays(2));
        await SweepAsync(database);
        var left = await database.AskAsync(db => db.Revisions.Where(revision => revision.Tab != null).OrderBy(revision => revision.Id).Select(revision => revision.SourceHash).ToListAsync());
        Assert.Equal(["4", "5", "6", "7"], left);
    }

    private static Revision Beside(int minute, string tab, bool isSettled) => new()
    {
        Source = [(byte)minute], SourceHash = minute.ToString(CultureInfo.InvariantCulture), WrittenUtc = Time(minute), Kind = RevisionKind.Conflict, Tab = tab, Sequence = minute,
        SettledUtc = isSettled ? Time(minute) : null,
    };

    private static Task<int> SweepAsync(TestDatabase database) => database.AskAsync(db => new RevisionSweep(db, database.Clock).RunAsync());

    private static Revision Version(int minute, RevisionKind kind) =>
        new() { Source = [(byte)minute], SourceHash = minute.ToString(CultureInfo.InvariantCulture), WrittenUtc = Time(minute), Kind = kind, Tab = "t" };

    private static DateTime Time(int minute) => new DateTime(2025, 2, 1, 11, 0, 0, DateTimeKind.Utc).AddMinutes(minute);
}
