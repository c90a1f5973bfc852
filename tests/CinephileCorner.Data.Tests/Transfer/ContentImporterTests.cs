using System.Text;
using CinephileCorner.Content;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Tests.Transfer;

public class ContentImporterTests
{
    [Fact]
    public async Task A_review_comes_in_with_its_facts()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("reviews/here-2024.md", Texts.Review("Here", front: "author: Ada Marsh\ntags: [Brussels, slow cinema]\naliases: [/here-review/]"));

        var report = await store.ImportAsync();

        Assert.Equal("1 read: 1 added, 0 changed, 0 unchanged, 0 refused", report.Summary);
        var article = await store.ArticleAsync("here-2024");
        Assert.Equal(("Here Review", ArticleKind.Review, ArticleState.Published, 14), (article.Headline, article.Kind, article.State, article.HalfPoints));
        Assert.Equal(("Ada Marsh", "here-2024", 84), (article.Critic.Name, article.Film!.Slug, article.RuntimeMinutes));
        Assert.Equal(store.Clock.GetUtcNow().UtcDateTime, article.PublishedUtc);
        Assert.Equal(["Stefan Gota as Stefan", "Liyo Gong as ShuXiu"], article.Credits.Where(credit => credit.Kind == CreditKind.Cast).OrderBy(credit => credit.Position).Select(credit => $"{credit.Person.Name} as {credit.Role}"));
        Assert.Equal(["Drama", "Romance"], article.Genres.OrderBy(genre => genre.Position).Select(genre => genre.Genre.Name));
        Assert.Equal(["Brussels", "slow cinema"], article.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Tag.Name));
        Assert.Equal("/here-review", Assert.Single(article.FormerAddresses).Path);
        Assert.Contains("bryologist", article.Text.BodyHtml, StringComparison.Ordinal);
        Assert.Equal("reviews/here-2024.md", article.SourcePath);
    }

    [Fact]
    public async Task Two_spellings_of_a_series_are_one_and_a_review_may_leave_it()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("reviews/blue-1993.md", Texts.Review("Blue", 1993, front: "series: Three Colours"));
        store.Write("reviews/white-1994.md", Texts.Review("White", 1994, front: "series: three colours!"));
        await store.ImportAsync();
        Assert.Equal(["Three Colours"], await store.AskAsync(db => db.Articles.Select(article => article.Series!.Name).Distinct().ToListAsync()));

        store.Write("reviews/white-1994.md", Texts.Review("White", 1994));
        store.Notices.Heard.Clear();
        await store.ImportAsync();
        Assert.Equal([null, "three-colours"], await store.AskAsync(db => db.Articles.OrderByDescending(article => article.Slug).Select(article => article.Series == null ? null : article.Series.Slug).ToListAsync()));
        Assert.True(Assert.Single(store.Notices.Heard).ListsChanged);
    }

    [Fact]
    public async Task The_same_files_again_change_nothing_and_announce_nothing()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("reviews/here-2024.md", Texts.Review("Here"));
        store.Write("news/today.md", Texts.News("Today"));
        await store.ImportAsync();
        store.Notices.Heard.Clear();
        store.Clock.Advance(TimeSpan.FromDays(1));

        var report = await store.ImportAsync();

        Assert.Equal((2, 2, 0), (report.Read, report.Unchanged, report.Remade));
        Assert.Empty(store.Notices.Heard);
        Assert.Equal(store.Clock.GetUtcNow().UtcDateTime.AddDays(-1), (await store.ArticleAsync("today")).ChangedUtc);
    }

    [Fact]
    public async Task A_changed_file_is_taken_and_what_it_said_before_is_kept()
    {
        await using var store = await TestDatabase.OpenAsync();
        var first = Texts.Review("Here", front: "tags: [one, two]");
        store.Write("reviews/here-2024.md", first);
        await store.ImportAsync();
        store.Clock.Advance(TimeSpan.FromDays(1));
        store.Write("reviews/here-2024.md", Texts.Review("Ghost Tropic", 2019, front: "tags: [two, three]", cast: "Saadia Bentaïeb (Khadija)"));

        var report = await store.ImportAsync();

        Assert.Equal((1, 1), (report.Read, report.Changed));
        var article = await store.ArticleAsync("here-2024");
        Assert.Equal(("Ghost Tropic", "ghost-tropic-2019"), (article.Film!.Title, article.Film.Slug));
        Assert.Equal(["two", "three"], article.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Tag.Name));
        Assert.Equal(["Saadia Bentaïeb", "Bas Devos"], article.Credits.OrderBy(credit => credit.Kind).Select(credit => credit.Person.Name));
        Assert.Equal(["Drama", "Romance"], article.Genres.OrderBy(genre => genre.Position).Select(genre => genre.Genre.Name));
        Assert.Equal(first, Encoding.UTF8.GetString(Assert.Single(article.Revisions).Source));
        Assert.Equal(store.Clock.GetUtcNow().UtcDateTime, article.ChangedUtc);
        Assert.Equal(store.Clock.GetUtcNow().UtcDateTime.AddDays(-1), article.PublishedUtc);
    }

    [Fact]
    public async Task A_change_of_words_alone_leaves_other_pages_alone()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("reviews/here-2024.md", Texts.Review("Here", front: "summary: The same.", body: "One word more."));
        await store.ImportAsync();
        store.Notices.Heard.Clear();
        store.Write("reviews/here-2024.md", Texts.Review("Here", front: "summary: The same.", body: "One word less."));

        await store.ImportAsync();

        var notice = Assert.Single(store.Notices.Heard);
        Assert.False(notice.ListsChanged);
        Assert.Equal([(await store.ArticleAsync("here-2024")).Id], notice.ArticleIds);
    }

    [Fact]
    public async Task A_change_on_both_sides_is_a_conflict_and_overwrites_neither()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/today.md", Texts.News("Today", "From the file."));
        await store.ImportAsync();
        await store.EditInStoreAsync("today", "# Today\n\nFrom the editor.\n");
        store.Write("news/today.md", Texts.News("Today", "From the file again."));

        var report = await store.ImportAsync();

        Assert.Equal((1, 0, 1), (report.Conflicts, report.Changed, report.Read));
        Assert.False(report.IsAllDone);
        Assert.Contains("neither was overwritten", Assert.Single(report.Problems).What, StringComparison.Ordinal);
        Assert.Contains("From the editor.", Encoding.UTF8.GetString((await store.ArticleAsync("today")).Text.Source), StringComparison.Ordinal);
        Assert.Contains("again", File.ReadAllText(Path.Combine(store.Content, "news/today.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_in_the_store_alone_stays()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/today.md", Texts.News("Today"));
        await store.ImportAsync();
        await store.EditInStoreAsync("today", "# Today\n\nFrom the editor.\n");

        var report = await store.ImportAsync();

        Assert.Equal((1, 0), (report.Unchanged, report.Conflicts));
        Assert.Contains("editor", Encoding.UTF8.GetString((await store.ArticleAsync("today")).Text.Source), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_and_store_that_have_become_equal_agree_again()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/today.md", Texts.News("Today"));
        await store.ImportAsync();
        await store.EditInStoreAsync("today", Texts.News("Today", "Both say this."));
        store.Write("news/today.md", Texts.News("Today", "Both say this."));

        Assert.Equal(1, (await store.ImportAsync()).Unchanged);
        var article = await store.ArticleAsync("today");
        Assert.Equal(article.SourceHash, article.AgreedHash);
        store.Write("news/today.md", Texts.News("Today", "And now another thing."));
        Assert.Equal(1, (await store.ImportAsync()).Changed);
    }

    [Fact]
    public async Task One_bad_file_stops_no_other()
    {
        await using var store = await TestDatabase.OpenAsync(articlesAtOnce: 3);
        foreach (var number in Enumerable.Range(1, 7))
            store.Write($"news/n{number}.md", number == 4 ? "---\nstatus: [\n---\n\ntext" : Texts.News("News " + number));
        store.Write("news/n5.md", [0xff, 0x00, 0x00, 0x13]);

        var report = await store.ImportAsync();

        Assert.Equal((7, 5, 2), (report.Read, report.Added, report.Refused));
        Assert.Contains(report.Problems, problem => problem.Severity == Severity.Error && problem.Path.EndsWith("n4.md", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_film_whose_name_is_mended_leaves_its_address_to_the_last_review_of_it()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("reviews/here.md", Texts.Review("Here", 2023));
        store.Write("reviews/here-again.md", Texts.Review("Here", 2023, body: "Moss, once more."));
        store.Write("reviews/blitz.md", Texts.Review("Blitz", 2023, front: "status: draft"));
        await store.ImportAsync();

        store.Write("reviews/here.md", Texts.Review("Here", 2024));
        store.Write("reviews/blitz.md", Texts.Review("Blitz", 2024, front: "status: draft"));
        await store.ImportAsync();
        // The other review still keeps the page of the film, and nobody has had the page of a draft's.
        Assert.Empty(await store.AskAsync(db => db.FormerAddresses.ToListAsync()));

        store.Write("reviews/here-again.md", Texts.Review("Here", 2024, body: "Moss, once more."));
        await store.ImportAsync();
        var left = Assert.Single(await store.AskAsync(db => db.FormerAddresses.ToListAsync()));
        Assert.Equal(("/films/here-2023", "here-again"), (left.Path, await store.AskAsync(db => db.Articles.Where(article => article.Id == left.ArticleId).Select(article => article.Slug).SingleAsync())));
    }

    [Fact]
    public async Task A_file_that_the_store_will_not_take_is_named_and_the_rest_of_its_batch_taken()
    {
        await using var store = await TestDatabase.OpenAsync();
        await store.SqlAsync($"CREATE TRIGGER refuse BEFORE INSERT ON Articles WHEN NEW.Slug = 'n3' BEGIN SELECT RAISE(ABORT, 'not this one'); END");
        foreach (var number in Enumerable.Range(1, 5))
            store.Write($"news/n{number}.md", Texts.News("News " + number));

        var report = await store.ImportAsync();

        Assert.Equal((4, 1), (report.Added, report.Refused));
        Assert.Contains("not this one", Assert.Single(report.Problems).What, StringComparison.Ordinal);
        await store.SqlAsync($"DROP TRIGGER refuse");
        Assert.Equal((1, 4), (await store.ImportAsync()) is var again ? (again.Added, again.Unchanged) : default);
    }

    [Fact]
    public async Task A_file_is_taken_whole_or_not_at_all_when_the_program_dies_in_the_middle()
    {
        await using var store = await TestDatabase.OpenAsync(articlesAtOnce: 2);
        foreach (var number in Enumerable.Range(1, 6))
            store.Write($"reviews/r{number}.md", Texts.Review("Film " + number, 2000 + number));
        using var death = new CancellationTokenSource();
        store.Notices.Then = death.CancelAsync;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Get<ContentImporter>().ImportAsync([store.Content], cancellationToken: death.Token));

        Assert.Equal(2, await store.AskAsync(db => db.Articles.CountAsync()));
        Assert.Equal(2, await store.AskAsync(db => db.ArticleTexts.CountAsync()));
        store.Notices.Then = null;
        var report = await store.ImportAsync();
        Assert.Equal((4, 2), (report.Added, report.Unchanged));
    }

    [Fact]
    public async Task What_changed_is_announced_after_the_commit_with_the_ids_it_got()
    {
        await using var store = await TestDatabase.OpenAsync();
        var seen = -1;
        store.Notices.Then = async () => seen = await store.AskAsync(db => db.Articles.CountAsync());
        store.Write("news/today.md", Texts.News("Today"));

        await store.ImportAsync();

        var notice = Assert.Single(store.Notices.Heard);
        Assert.Equal(1, seen);
        Assert.True(notice.ListsChanged);
        Assert.Equal([(await store.ArticleAsync("today")).Id], notice.ArticleIds);
    }

    [Fact]
    public async Task A_renamed_file_moves_its_article_and_the_old_address_leads_there()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/today.md", Texts.News("Today"));
        await store.ImportAsync();
        File.Move(Path.Combine(store.Content, "news/today.md"), Path.Combine(store.Content, "news/yesterday.md"));

        var report = await store.ImportAsync();

        Assert.Equal(1, report.Changed);
        Assert.Equal("/news/today", Assert.Single(report.Files).MovedFrom);
        var article = await store.ArticleAsync("yesterday");
        Assert.Equal("/news/today", Assert.Single(article.FormerAddresses).Path);
        Assert.Equal(1, await store.AskAsync(db => db.Articles.CountAsync()));
        Assert.Equal(1, (await store.ImportAsync()).Unchanged);
    }

    [Fact]
    public async Task A_changed_slug_moves_the_article()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("reviews/here-2024.md", Texts.Review("Here"));
        await store.ImportAsync();
        store.Write("reviews/here-2024.md", Texts.Review("Here", front: "slug: here-bas-devos"));

        Assert.Equal(1, (await store.ImportAsync()).Changed);
        Assert.Equal("/reviews/here-2024", Assert.Single((await store.ArticleAsync("here-bas-devos")).FormerAddresses).Path);
    }

    [Fact]
    public async Task An_address_that_was_left_is_nobody_else_s_and_its_article_s_for_ever()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/one.md", "---\nslug: shared\n---\n\n# One\n\nText.");
        await store.ImportAsync();
        store.Write("news/one.md", "---\nslug: one\n---\n\n# One\n\nText.");
        await store.ImportAsync();
        store.Write("news/shared.md", "# Two\n\nText.");
        var report = await store.ImportAsync();
        var problem = Assert.Single(report.Problems, one => one.Severity == Severity.Error);
        Assert.Contains("/news/shared leads to /news/one", problem.What, StringComparison.Ordinal);
        Assert.Equal((1, "news/one.md"), (report.Refused, (await store.ArticleAsync("one")).SourcePath));
        Assert.Equal("/news/shared", Assert.Single((await store.ArticleAsync("one")).FormerAddresses).Path);

        // Back where it was, the article has it as its own; and the file that wanted it has to want another.
        store.Write("news/one.md", "---\nslug: shared\n---\n\n# One\n\nText.");
        store.Write("news/shared.md", "---\nslug: two\n---\n\n# Two\n\nText.");
        Assert.True((await store.ImportAsync()).IsAllDone);
        Assert.Equal("/news/one", Assert.Single((await store.ArticleAsync("shared")).FormerAddresses).Path);
    }

    [Fact]
    public async Task Two_files_that_claim_one_address_are_both_named()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/a.md", "---\nslug: same\n---\n\n# A\n\nText of a.");
        store.Write("news/b.md", "---\nslug: same\n---\n\n# B\n\nText of b.");

        foreach (var report in new[] { await store.ImportAsync(), await store.ImportAsync() })
        {
            Assert.Equal(1, report.Refused);
            var problem = Assert.Single(report.Problems, one => one.Severity == Severity.Error);
            Assert.EndsWith("b.md", problem.Path, StringComparison.Ordinal);
            Assert.Contains("a.md", problem.What, StringComparison.Ordinal);
        }
        Assert.Equal("A", (await store.ArticleAsync("same")).Headline);
    }

    [Fact]
    public async Task An_alias_that_is_taken_is_left_out_and_the_rest_imported()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/a.md", "---\naliases: [/old]\n---\n\n# A\n\nText.");
        store.Write("news/b.md", "---\naliases: [/old, /news/a, /older]\n---\n\n# B\n\nText.");

        var report = await store.ImportAsync();

        Assert.Equal((2, 2), (report.Added, report.Problems.Count(problem => problem.Severity == Severity.Warning)));
        Assert.Equal("/older", Assert.Single((await store.ArticleAsync("b")).FormerAddresses).Path);
        Assert.True(report.IsAllDone);
    }

    [Fact]
    public async Task A_file_that_vanished_leaves_its_article_and_a_note()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/a.md", Texts.News("A"));
        store.Write("news/b.md", Texts.News("B"));
        await store.ImportAsync();
        File.Delete(Path.Combine(store.Content, "news/b.md"));

        var report = await store.ImportAsync();

        Assert.Equal(2, await store.AskAsync(db => db.Articles.CountAsync()));
        var note = Assert.Single(report.Problems);
        Assert.Equal(Severity.Note, note.Severity);
        Assert.EndsWith("b.md", note.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_was_taken_down_stays_down_when_its_file_changes()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/a.md", Texts.News("A"));
        await store.ImportAsync();
        await store.AskAsync(async db =>
        {
            (await db.Articles.SingleAsync()).Withdraw(store.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        store.Write("news/a.md", Texts.News("A", "Other words."));

        await store.ImportAsync();

        Assert.Equal(ArticleState.Withdrawn, (await store.ArticleAsync("a")).State);
    }

    [Fact]
    public async Task What_an_older_version_made_is_made_again_and_counts_as_unchanged()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/a.md", Texts.News("A"));
        store.Write("news/b.md", Texts.News("B"));
        await store.ImportAsync();
        await store.SqlAsync($"UPDATE ArticleTexts SET MadeByVersion = 1, BodyHtml = 'old'");
        await store.EditInStoreAsync("b", Texts.News("B", "From the editor."));
        store.Clock.Advance(TimeSpan.FromDays(1));

        var report = await store.ImportAsync();

        Assert.Equal((2, 0, 2), (report.Unchanged, report.Changed, report.Remade));
        var a = await store.ArticleAsync("a");
        Assert.Contains("Something happened", a.Text.BodyHtml, StringComparison.Ordinal);
        Assert.Equal(store.Clock.GetUtcNow().UtcDateTime.AddDays(-1), a.ChangedUtc);
        Assert.Empty(a.Revisions);
        Assert.Contains("From the editor", (await store.ArticleAsync("b")).Text.BodyHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spellings_of_a_name_are_one_person_and_a_qualifier_makes_two()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("reviews/a.md", Texts.Review("A", cast: "D. W. Griffith; Tom Holland [director] (Himself)", crew: "D.W. Griffith (director); D.W. Griffith (director); D.W. Griffith (writer)"));
        store.Write("reviews/b.md", Texts.Review("B", cast: "Tom Holland (Peter)", crew: "D. W.  GRIFFITH (editor)"));

        await store.ImportAsync();

        var people = await store.AskAsync(db => db.People.OrderBy(person => person.Slug).Select(person => person.Name + "|" + person.Slug).ToListAsync());
        Assert.Equal(["D. W. Griffith|d-w-griffith", "Tom Holland|tom-holland", "Tom Holland|tom-holland-director"], people);
        Assert.Equal(["Director", "Writer"], (await store.ArticleAsync("a")).Credits.Where(credit => credit.Kind == CreditKind.Crew).OrderBy(credit => credit.Position).Select(credit => credit.Job));
    }

    [Fact]
    public async Task Two_jobs_in_one_breath_are_two_credits()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("reviews/a.md", Texts.Review("A", crew: "Bas Devos (director, writer), Liyo Gong (editor)"));

        await store.ImportAsync();

        Assert.Equal(["Bas Devos Director", "Bas Devos Writer", "Liyo Gong Editing"], (await store.ArticleAsync("a")).Credits.Where(credit => credit.Kind == CreditKind.Crew).OrderBy(credit => credit.Position).Select(credit => credit.Person.Name + " " + credit.Job));
    }

    [Theory]
    [InlineData("status: draft", 1)]
    [InlineData("status: draft", 100)]
    [InlineData("published: 2099-01-01", 1)]
    [InlineData("published: 2099-01-01", 100)]
    public async Task Readers_have_no_spelling_of_what_they_cannot_read(string hidden, int articlesAtOnce)
    {
        await using var store = await TestDatabase.OpenAsync(articlesAtOnce: articlesAtOnce);
        store.Write("reviews/a.md", Texts.Review("A", front: hidden + "\nfilm: THE SPELLING!\nseries: THREE COLOURS!\ntags: [SLOW CINEMA!]\nauthor: ADA MARSH!", crew: "BJÖRN D. RAFT (director)").Replace("Drama", "FILM-NOIR!", StringComparison.Ordinal));
        store.Write("reviews/b.md", Texts.Review("B", front: "film: The Spelling\nseries: Three Colours\ntags: [slow cinema]\nauthor: Ada Marsh", crew: "Bjorn D Raft (director)").Replace("Drama", "Film noir", StringComparison.Ordinal));
        await store.ImportAsync();
        Assert.Equal(["The Spelling", "Bjorn D Raft", "Film noir", "slow cinema", "Three Colours", "Ada Marsh"], await ShownAsync(store, "b"));

        // And once they have one, it is not taken from them.
        store.Write("reviews/c.md", Texts.Review("C", front: hidden + "\nfilm: THE SPELLING\nseries: Three colours\ntags: [Slow Cinema]\nauthor: ada marsh", crew: "Björn D. Raft (director)").Replace("Drama", "Film Noir", StringComparison.Ordinal));
        await store.ImportAsync();
        Assert.Equal(["The Spelling", "Bjorn D Raft", "Film noir", "slow cinema", "Three Colours", "Ada Marsh"], await ShownAsync(store, "b"));
    }

    [Fact]
    public async Task A_spelling_stands_until_a_text_that_wrote_it_so_mends_it()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("reviews/a.md", Texts.Review("Apple", crew: "Nora Same (director)"));
        store.Write("reviews/b.md", Texts.Review("B", crew: "Nora Same (director)"));
        store.Write("reviews/c.md", Texts.Review("C", crew: "NORA SAME (director)"));
        await store.ImportAsync();
        Assert.Equal("Nora Same", (await ShownAsync(store, "b"))[1]);

        // Another's spelling changes nothing, however often its text is saved.
        store.Write("reviews/c.md", Texts.Review("C", crew: "NORA SAME (director)", body: "Other words."));
        await store.ImportAsync();
        Assert.Equal("Nora Same", (await ShownAsync(store, "b"))[1]);

        store.Write("reviews/a.md", Texts.Review("Ápple", crew: "Nóra Same (director)"));
        await store.ImportAsync();
        Assert.Equal(["Ápple", "Nóra Same"], (await ShownAsync(store, "a"))[..2]);
        Assert.Equal("same nora|nora-same", await store.AskAsync(db => db.People.Where(person => person.Name == "Nóra Same").Select(person => person.SortKey + "|" + person.Slug).SingleAsync()));
        Assert.True(store.Notices.Heard[^1].ListsChanged);

        // Nor does a text that still writes it as it was.
        store.Write("reviews/b.md", Texts.Review("B", crew: "Nora Same (director)", body: "Other words."));
        await store.ImportAsync();
        Assert.Equal("Nóra Same", (await ShownAsync(store, "b"))[1]);

        // Nor one that is taken from readers with its new spelling.
        store.Write("reviews/a.md", Texts.Review("Ápple", front: "status: draft", crew: "Nóra Same! (director)"));
        await store.ImportAsync();
        Assert.Equal("Nóra Same", (await ShownAsync(store, "b"))[1]);
    }

    // Film, first of the crew, first genre, first tag, series, critic.
    private static async Task<List<string?>> ShownAsync(TestDatabase store, string slug)
    {
        var article = await store.ArticleAsync(slug);
        var series = await store.AskAsync(db => db.Articles.Where(one => one.Slug == slug).Select(one => one.Series!.Name).SingleOrDefaultAsync());
        return [article.Film!.Title, article.Credits.First(credit => credit.Kind == CreditKind.Crew).Person.Name, article.Genres[0].Genre.Name, article.Tags is [var tag, ..] ? tag.Tag.Name : null, series, article.Critic.Name];
    }

    [Fact]
    public async Task Names_that_make_one_address_get_the_next_free_one()
    {
        await using var store = await TestDatabase.OpenAsync(articlesAtOnce: 2);
        store.Write("reviews/a.md", Texts.Review("Alien³", 1992));
        store.Write("reviews/b.md", Texts.Review("Alien 3", 1992));
        store.Write("reviews/c.md", Texts.Review("!!!", 1992));
        store.Write("reviews/d.md", Texts.Review("???", 1992));

        await store.ImportAsync();

        var films = await store.AskAsync(db => db.Films.OrderBy(film => film.Id).Select(film => film.Slug).ToListAsync());
        Assert.Equal(films.Count, films.Distinct().Count());
        Assert.Contains("1992-2", films);
    }

    [Fact]
    public async Task Two_films_of_one_title_and_year_are_told_apart()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("reviews/a.md", Texts.Review("Here", 2024));
        store.Write("reviews/b.md", Texts.Review("Here", 2024, front: "film: Here [Robert Zemeckis]"));

        await store.ImportAsync();

        Assert.Equal(["here-2024", "here-2024-robert-zemeckis"], await store.AskAsync(db => db.Films.OrderBy(film => film.Slug).Select(film => film.Slug).ToListAsync()));
    }

    [Fact]
    public async Task Words_longer_than_the_store_takes_are_told_of_and_the_file_refused()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("reviews/a.md", Texts.Review("A", front: "genres: [" + new string('g', 120) + "]\ntags: [" + new string('t', 120) + "]", cast: new string('n', 250)));

        var report = await store.ImportAsync();

        Assert.Equal(1, report.Refused);
        Assert.Equal(3, report.Problems.Count(problem => problem.Severity == Severity.Error));
        Assert.All(report.Problems.Where(problem => problem.Severity == Severity.Error), problem => Assert.True(problem.Line > 1 && problem.Remedy is not null, problem.ToString()));
    }

    [Fact]
    public async Task A_check_decides_as_an_import_does_and_changes_nothing()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/a.md", Texts.News("A"));
        store.Write("news/b.md", Texts.News("B"));
        await store.ImportAsync();
        store.Notices.Heard.Clear();
        store.Write("news/b.md", Texts.News("B", "Changed. ![x](x.png)"));
        store.Write("news/x.png", Texts.Png(10, 10));
        store.Write("news/c.md", Texts.News("C"));

        var checking = await store.Get<ContentImporter>().CheckAsync([store.Content]);

        Assert.Equal("3 read: 1 added, 1 changed, 1 unchanged, 0 refused", checking.Summary);
        Assert.Equal(2, await store.AskAsync(db => db.Articles.CountAsync()));
        Assert.Empty(store.Notices.Heard);
        Assert.False(Directory.Exists(store.Options.MediaPath));
        Assert.Equal(checking.Summary, (await store.ImportAsync()).Summary);
        Assert.Equal(3, (await store.Get<ContentImporter>().CheckAloneAsync([store.Content])).Added);
    }

    [Fact]
    public void The_limits_told_are_the_limits_of_the_store()
    {
        using var db = new Providers.Sqlite.SqliteDbContextFactory().CreateDbContext([]);
        Assert.Equal(StoreLimits.Headline, Most<Article>(nameof(Article.Headline)));
        Assert.Equal(StoreLimits.Title, Most<Film>(nameof(Film.Title)));
        Assert.Equal(StoreLimits.Title, Most<RankingEntry>(nameof(RankingEntry.Title)));
        Assert.Equal(StoreLimits.Title + StoreLimits.Word, Most<Film>(nameof(Film.Key)));
        Assert.Equal(StoreLimits.Name, Most<Domain.People.Person>("Name"));
        Assert.Equal(StoreLimits.Name + StoreLimits.Word, Most<Domain.People.Person>("Key"));
        Assert.Equal(StoreLimits.Name, Most<Credit>(nameof(Credit.Role)));
        Assert.Equal(StoreLimits.Word, Most<Credit>(nameof(Credit.Job)));
        Assert.Equal(StoreLimits.Word, Most<Genre>(nameof(Genre.Name)));
        Assert.Equal(StoreLimits.Word, Most<Series>(nameof(Series.Name)));
        Assert.Equal(StoreLimits.Word, Most<Tag>(nameof(Tag.Name)));

        int? Most<T>(string property) => db.Model.FindEntityType(typeof(T))!.FindProperty(property)!.GetMaxLength();
    }
}
