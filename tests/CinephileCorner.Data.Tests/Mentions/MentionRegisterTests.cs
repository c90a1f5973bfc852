using CinephileCorner.Content.Mentions;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Mentions;
using CinephileCorner.Data.Names;
using CinephileCorner.Data.Saving;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Naming;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Tests.Mentions;

public class MentionRegisterTests
{
    [Fact]
    public async Task A_sentence_that_names_a_film_or_a_person_is_kept_with_its_place()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt", "A cow arrives by river.");
        Review(database, "here", "Here", 2023, "Bas Devos", "It rains. Compare *First Cow*, where Kelly Reichardt never lets you forget what things cost! It stops.");
        await database.ImportAsync();
        Assert.Equal(2, await CatchUpAsync(database));
        Assert.Equal(
            [
                "here: First Cow at 8 in “Compare First Cow, where Kelly Reichardt never lets you forget what things cost!”",
                "here: Kelly Reichardt at 25 in “Compare First Cow, where Kelly Reichardt never lets you forget what things cost!”",
            ],
            await RowsAsync(database));
        Assert.Equal(0, await CatchUpAsync(database));
    }

    [Fact]
    public async Task Drafts_are_read_as_well_but_what_only_they_know_is_no_name()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt", "In *Showing Up* she waits.");
        Review(database, "showing-up", "Showing Up", 2023, "Andre Benjamin", "After *First Cow* a kiln.", "status: draft");
        await database.ImportAsync();
        await CatchUpAsync(database);
        Assert.Equal(["showing-up: First Cow"], await NamesAsync(database));
    }

    [Fact]
    public async Task A_scheduled_article_that_falls_due_brings_its_names()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt", "In *Showing Up* she waits.");
        Review(database, "showing-up", "Showing Up", 2023, "Andre Benjamin", "A kiln.", "published: 2025-02-03T09:00:00Z");
        await database.ImportAsync();
        await CatchUpAsync(database);
        Assert.Empty(await NamesAsync(database));
        database.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, await CatchUpAsync(database));
        Assert.Equal(["first-cow: Showing Up"], await NamesAsync(database));
    }

    [Fact]
    public async Task A_film_that_is_taken_down_renamed_or_comes_back_is_followed()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt", "A cow.");
        Review(database, "here", "Here", 2023, "Bas Devos", "Compare *First Cow*, or *Old Joy*.");
        await database.ImportAsync();
        await CatchUpAsync(database);
        Assert.Equal(["here: First Cow"], await NamesAsync(database));

        await database.AskAsync(async db =>
        {
            (await db.Articles.SingleAsync(article => article.Slug == "first-cow")).Withdraw(database.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        await CatchUpAsync(database);
        Assert.Empty(await NamesAsync(database));

        await database.AskAsync(async db =>
        {
            (await db.Articles.SingleAsync(article => article.Slug == "first-cow")).Reinstate(database.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        Review(database, "first-cow", "Old Joy", 2006, "Kelly Reichardt", "A hot spring.");
        await database.ImportAsync();
        await CatchUpAsync(database);
        Assert.Equal(["here: Old Joy"], await NamesAsync(database));
    }

    [Fact]
    public async Task A_name_that_was_merged_is_still_known_and_means_the_one_it_counts_for()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "parasite", "Parasite", 2019, "Bong Joon Ho", "Stairs.");
        Review(database, "host", "The Host", 2006, "Bong Junho", "A river.");
        Review(database, "host-again", "Gwoemul", 2006, "Bong Junho", "A river.");
        Review(database, "here", "Here", 2023, "Bas Devos", "Bong Junho fears the river of *Gwoemul* (2006). Bong Joon Ho fears *The Host*.");
        await database.ImportAsync();
        await CatchUpAsync(database);
        Assert.Equal(["here: Bong Junho", "here: Gwoemul", "here: Bong Joon Ho", "here: The Host"], await NamesAsync(database));
        await database.InScopeAsync(async scope =>
        {
            var (db, merger) = (scope.GetRequiredService<CinephileDbContext>(), scope.GetRequiredService<NameMerger>());
            async Task<int> PersonAsync(string name) => (await db.People.SingleAsync(person => person.Name == name)).Id;
            async Task<int> FilmAsync(string title) => (await db.Films.SingleAsync(film => film.Title == title)).Id;
            await merger.MergeAsync(NameKind.Person, await PersonAsync("Bong Junho"), await PersonAsync("Bong Joon Ho"), stamp: null);
            return await merger.MergeAsync(NameKind.Film, await FilmAsync("Gwoemul"), await FilmAsync("The Host"), stamp: null);
        });
        await CatchUpAsync(database);
        Assert.Equal(["here: Bong Junho", "here: Gwoemul"], await NamesAsync(database));
        Assert.Equal(["Bong Joon Ho", "The Host"], await database.AskAsync(db => db.Mentions.OrderBy(mention => mention.Id)
            .Select(mention => mention.FilmId == null ? db.People.Single(person => person.Id == mention.PersonId).Name : db.Films.Single(film => film.Id == mention.FilmId).Title).ToListAsync()));
    }

    [Fact]
    public async Task Only_what_has_changed_is_read_again_whoever_changed_it()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt", "A cow.");
        Review(database, "here", "Here", 2023, "Bas Devos", "Moss.");
        await database.ImportAsync();
        await CatchUpAsync(database);
        Review(database, "here", "Here", 2023, "Bas Devos", "Moss, as in *First Cow*.");
        await database.ImportAsync();
        Assert.Equal(1, await CatchUpAsync(database));
        Assert.Equal(["here: First Cow"], await NamesAsync(database));
    }

    [Fact]
    public async Task A_film_that_comes_or_goes_has_those_texts_read_again_that_hold_its_words()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt", "A cow.");
        Review(database, "here", "Here", 2023, "Bas Devos", "Moss, as in *Showing Up*.");
        Review(database, "there", "There", 2022, "Bas Devos", "Rain. [[Showing Up (2023)|She]] waits.");
        Review(database, "where", "Where", 2021, "Bas Devos", "It stops. Showing nothing, it goes.");
        await database.ImportAsync();
        Assert.Equal(4, await CatchUpAsync(database));
        Review(database, "showing-up", "Showing Up", 2023, "Andre Benjamin", "A kiln.");
        await database.ImportAsync();
        Assert.Equal(3, await CatchUpAsync(database));
        Assert.Equal(["here: Showing Up", "there: She"], await NamesAsync(database));
        Assert.Equal(0, await CatchUpAsync(database));
        await database.SqlAsync($"UPDATE ArticleTexts SET MadeByVersion = 1 WHERE ArticleId = (SELECT Id FROM Articles WHERE Slug = 'where')");
        await TakeAsync(database, "showing-up", article => article.Withdraw);
        Assert.Equal(3, await CatchUpAsync(database));
        Assert.Empty(await NamesAsync(database));
    }

    [Fact]
    public async Task Whatever_becomes_of_names_the_rows_are_those_of_a_reading_of_all()
    {
        await using var database = await TestDatabase.OpenAsync();
        var random = new Random(7);
        string[] films = ["Here", "Frances Ha", "First Cow", "Gwoemul", "The Host", "Ed Wood", "Moss II", "Old Joy"];
        string[] people = ["Bas Devos", "Ed Wood", "Frances Foo", "Bong Joon Ho", "Bong Junho", "F. W. Murnau", "Kelly Reichardt"];
        string[] words = ["rests in", "by", "said", "*Here* (2023)", "*The Host* of Bong", "FW Murnau", "[[Ed Wood [person]]]", "[[Here]]", "[[!Old Joy]]", "Frances Ha made", "*Moss 2*", "and Kelly Reichardt saw", "in Devos’ *Here*"];
        var (readings, all) = (0, 0);
        for (var step = 0; step < 60; step++)
        {
            switch (random.Next(step < 12 ? 1 : 6))
            {
                case 0 or 1 or 2:
                    var text = string.Join(' ', Enumerable.Range(0, 6).Select(_ => Any(words)).Concat([$"*{Any(films)}*", Any(people)]).OrderBy(_ => random.Next()));
                    Review(database, $"review-{(step < 12 ? step : random.Next(12))}", Any(films), 2023 + random.Next(2), $"{Any(people)}, {Any(people)}", text + ".", random.Next(5) == 0 ? "status: draft" : "published: 2024-12-08");
                    await database.ImportAsync();
                    break;
                case 3:
                    await TakeAsync(database, $"review-{random.Next(12)}", article => article.State == ArticleState.Published ? article.Withdraw : article.State == ArticleState.Withdrawn ? article.Reinstate : _ => { });
                    break;
                case 4:
                    await MergeAnyAsync(database, random.Next(2) == 0 ? NameKind.Film : NameKind.Person, random);
                    break;
                default:
                    await database.InScopeAsync(async scope =>
                    {
                        var merges = await scope.GetRequiredService<CinephileDbContext>().NameMerges.Where(merge => merge.UndoneUtc == null).Select(merge => merge.Id).ToListAsync();
                        return merges.Count == 0 ? null : await scope.GetRequiredService<NameMerger>().UndoAsync(merges[random.Next(merges.Count)]);
                    });
                    break;
            }
            readings += await CatchUpAsync(database);
            all += await database.AskAsync(db => db.Articles.CountAsync());
            Assert.Equal(await ReadAllAsync(database), await KeptAsync(database));
        }
        Assert.InRange(readings, 1, all * 3 / 4);

        string Any(string[] of) => of[random.Next(of.Length)];
    }

    [Fact]
    public async Task What_a_killed_run_left_is_taken_up()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt", "A cow.");
        Review(database, "here", "Here", 2023, "Bas Devos", "Moss, as in *First Cow*.");
        await database.ImportAsync();
        await CatchUpAsync(database);
        var id = (await database.ArticleAsync("here")).Id;
        await database.SqlAsync($"DELETE FROM Mentions");
        await database.SqlAsync($"DELETE FROM MentionReadings WHERE ArticleId = {id}");
        Assert.Equal(1, await CatchUpAsync(database));
        Assert.Equal(["here: First Cow"], await NamesAsync(database));
    }

    [Fact]
    public async Task More_articles_than_fit_one_batch_are_all_read()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt", "A cow.");
        for (var item = 0; item < 120; item++)
            database.Write($"news/item-{item}.md", "# Item\n\nMore of *First Cow*.\n");
        await database.ImportAsync();
        Assert.Equal(121, await CatchUpAsync(database));
        Assert.Equal(120, (await NamesAsync(database)).Count);
    }

    [Fact]
    public async Task A_name_only_a_spoiler_holds_leaves_no_row()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt", "A cow.");
        Review(database, "here", "Here", 2023, "Bas Devos", "Moss.\n\n::: spoiler\nThe end is that of *First Cow*.\n:::");
        await database.ImportAsync();
        await CatchUpAsync(database);
        Assert.Empty(await NamesAsync(database));
    }

    [Fact]
    public async Task An_article_that_goes_takes_its_rows_along()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt", "A cow.");
        Review(database, "here", "Here", 2023, "Bas Devos", "Moss, as in *First Cow*.");
        await database.ImportAsync();
        await CatchUpAsync(database);
        await database.SqlAsync($"DELETE FROM Articles WHERE Slug = 'here'");
        Assert.Empty(await database.AskAsync(db => db.Mentions.ToListAsync()));
        Assert.Equal(1, await database.AskAsync(db => db.MentionReadings.CountAsync()));
    }

    [Fact]
    public async Task The_caches_hear_of_new_rows_and_of_nothing_else()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt", "A cow.");
        Review(database, "here", "Here", 2023, "Bas Devos", "Moss.");
        await database.ImportAsync();
        database.Notices.Heard.Clear();
        await CatchUpAsync(database);
        Assert.Empty(database.Notices.Heard);
        Review(database, "here", "Here", 2023, "Bas Devos", "Moss, as in *First Cow*.");
        await database.ImportAsync();
        database.Notices.Heard.Clear();
        await CatchUpAsync(database);
        Assert.True(Assert.Single(database.Notices.Heard).ListsChanged);
    }

    [Fact]
    public async Task Other_processes_and_what_is_kept_in_memory_learn_of_new_rows_that_readers_see()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt", "A cow.");
        Review(database, "here", "Here", 2023, "Bas Devos", "Moss, as in *First Cow*.");
        await database.ImportAsync();
        var imported = await StampAsync(database);
        await CatchUpAsync(database);
        var read = await StampAsync(database);
        Assert.NotEqual(imported, read);
        // Editors have nothing to read of it.
        Assert.Equal(ChangeNoticeInterceptor.NoSubject, await database.AskAsync(db => db.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Subject).LastAsync()));
        await CatchUpAsync(database);
        Review(database, "draft", "Ghost Tropic", 2019, "Bas Devos", "A bus, as in *First Cow*.", "status: draft");
        await database.ImportAsync();
        Assert.Equal(1, await CatchUpAsync(database));
        Assert.Equal(["here: First Cow", "draft: First Cow"], await NamesAsync(database));
        Assert.Equal(read, await StampAsync(database));
        Review(database, "draft", "Ghost Tropic", 2019, "Bas Devos", "A bus, as in *First Cow*. Then rain.", "status: draft");
        await database.ImportAsync();
        Assert.Equal(1, await CatchUpAsync(database));
        Assert.Equal(read, await StampAsync(database));
    }

    [Fact]
    public async Task A_name_whose_page_leads_on_is_followed_where_its_author_linked_it()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "cow", "First Caw", 2019, "Kelly Reichardt", "A cow.");
        Review(database, "here", "Here", 2023, "Bas Devos", "Compare [[First Caw (2019)]] and *First Caw*.");
        await database.ImportAsync();
        await CatchUpAsync(database);
        Review(database, "cow", "First Cow", 2020, "Kelly Reichardt", "A cow.");
        await database.ImportAsync();
        await CatchUpAsync(database);
        Assert.Equal(["here: First Caw (2019)"], await NamesAsync(database));
        Assert.Equal("First Cow", await database.AskAsync(db => db.Films.Where(film => film.Id == db.Mentions.Single().FilmId).Select(film => film.Title).SingleAsync()));
    }

    [Fact]
    public async Task The_names_have_the_same_stamp_whenever_they_are_read_and_another_when_they_change()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt", "A cow.");
        await database.ImportAsync();
        var now = database.Clock.GetUtcNow().UtcDateTime;
        var one = await database.AskAsync(db => PublishedNames.ReadAsync(db, now, CancellationToken.None));
        var again = await database.AskAsync(db => PublishedNames.ReadAsync(db, now, CancellationToken.None));
        Assert.Equal(one.Stamp, again.Stamp);
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt, John Magaro", "A cow.");
        await database.ImportAsync();
        Assert.NotEqual(one.Stamp, (await database.AskAsync(db => PublishedNames.ReadAsync(db, now, CancellationToken.None))).Stamp);
    }

    [Fact]
    public async Task The_names_have_another_stamp_when_an_actor_becomes_a_maker()
    {
        await using var database = await TestDatabase.OpenAsync();
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt", "A cow.", "published: 2024-12-08\ncast: [John Magaro]");
        await database.ImportAsync();
        var now = database.Clock.GetUtcNow().UtcDateTime;
        var one = await database.AskAsync(db => PublishedNames.ReadAsync(db, now, CancellationToken.None));
        Review(database, "first-cow", "First Cow", 2020, "Kelly Reichardt, John Magaro", "A cow.");
        await database.ImportAsync();
        Assert.NotEqual(one.Stamp, (await database.AskAsync(db => PublishedNames.ReadAsync(db, now, CancellationToken.None))).Stamp);
    }

    private static Task<int> TakeAsync(TestDatabase database, string slug, Func<Article, Action<DateTime>> step) => database.AskAsync(async db =>
    {
        step(await db.Articles.SingleAsync(article => article.Slug == slug))(database.Clock.GetUtcNow().UtcDateTime);
        return await db.SaveChangesAsync();
    });

    private static Task<MergeResult> MergeAnyAsync(TestDatabase database, NameKind kind, Random random) => database.InScopeAsync(async scope =>
    {
        var ids = await scope.GetRequiredService<CinephileDbContext>().Names(kind).Where(name => name.CountsAsId == null).OrderBy(name => name.Id).Select(name => name.Id).ToListAsync();
        return await scope.GetRequiredService<NameMerger>().MergeAsync(kind, ids[random.Next(ids.Count)], ids[random.Next(ids.Count)], stamp: null);
    });

    // As a register that remembers nothing would leave them.
    private static async Task<List<string>> ReadAllAsync(TestDatabase database)
    {
        var names = await database.AskAsync(db => PublishedNames.ReadAsync(db, database.Clock.GetUtcNow().UtcDateTime, CancellationToken.None));
        var slugs = await database.AskAsync(db => db.Articles.ToDictionaryAsync(article => article.Id, article => article.Slug));
        var texts = await database.AskAsync(db => MentionedText.ReadAsync(db, [.. slugs.Keys], CancellationToken.None));
        return [.. texts.SelectMany(text => MentionFinder.Find(text.Pieces, names.Index, text.Subject).Where(mention => !mention.IsHidden).DistinctBy(mention => (mention.FilmId, mention.PersonId))
            .Select(mention => $"{slugs[text.ArticleId]}: {mention.FilmId}/{mention.PersonId} {mention.Words} at {mention.Offset} in “{mention.Sentence}”")).Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> KeptAsync(TestDatabase database) => [.. (await database.AskAsync(db => db.Mentions
        .Join(db.Articles, mention => mention.ArticleId, article => article.Id, (mention, article) => new { article.Slug, Mention = mention }).ToListAsync()))
        .Select(one => $"{one.Slug}: {one.Mention.FilmId}/{one.Mention.PersonId} {one.Mention.Words} at {one.Mention.Offset} in “{one.Mention.Sentence}”").Order(StringComparer.Ordinal)];

    private static Task<PublishedStamp> StampAsync(TestDatabase database) => database.AskAsync(db => PublishedStamp.ReadAsync(db, database.Clock.GetUtcNow().UtcDateTime, CancellationToken.None));

    private static Task<int> CatchUpAsync(TestDatabase database) => database.Get<MentionRegister>().CatchUpAsync(CancellationToken.None);

    private static async Task<List<string>> NamesAsync(TestDatabase database) => (await RowsAsync(database)).ConvertAll(row => row[..row.IndexOf(" at ", StringComparison.Ordinal)]);

    private static Task<List<string>> RowsAsync(TestDatabase database) => database.AskAsync(db => db.Mentions.OrderBy(mention => mention.Id)
        .Join(db.Articles, mention => mention.ArticleId, article => article.Id, (mention, article) => $"{article.Slug}: {mention.Words} at {mention.Offset} in “{mention.Sentence}”").ToListAsync());

    private static void Review(TestDatabase database, string slug, string film, int year, string directors, string body, string more = "published: 2024-12-08") =>
        database.Write($"reviews/{slug}.md", $"---\ntitle: A review\nfilm: {film}\nyear: {year}\nscore: 7\ncrew: [{string.Join(", ", directors.Split(", ").Select(name => name + " (director)"))}]\n{more}\n---\n\n{body}\n");
}
