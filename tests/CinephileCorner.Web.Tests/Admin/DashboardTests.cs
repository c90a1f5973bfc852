using CinephileCorner.Data.Identity;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Media;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Admin;

/// <summary>What the dashboard says is so, and where it leads shows exactly that.</summary>
public sealed class DashboardTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_desk_with_nothing_on_it_says_so()
    {
        using var administrator = await AdminClient.SignInAsync(_site);
        var page = await administrator.PageAsync("/admin");
        Assert.Contains("Nothing of yours is unfinished.", page.QuerySelector("[aria-labelledby=go-on]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing is scheduled.", page.QuerySelector("[aria-labelledby=coming]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Everything is in order.", page.QuerySelector("[aria-labelledby=care]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main li"));
    }

    [Fact]
    public async Task One_goes_on_with_one_s_own_drafts_and_changes_last_touched_first()
    {
        using var administrator = await AdminClient.SignInAsync(_site);
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Ada Reader");
        await _site.SeedAsync(new TestArticle("foreign") { Headline = "Foreign", Film = "Foreign", IsDraft = true }, new TestArticle("ada") { Headline = "Signed by Ada", Film = "Ada", IsDraft = true, Critic = "Ada Reader" });
        var draft = await BeginAsync(administrator, "My draft");
        var changed = await BeginAsync(administrator, "My changes");
        await administrator.PostAsync($"/admin/articles/{changed}/publication", ("when", "now"));
        _site.Clock.Advance(TimeSpan.FromMinutes(2));
        await administrator.PostJsonAsync($"/admin/articles/{changed}", ("text", "---\ntitle: My changes\n---\n\nOther words.\n"), ("base", ""), ("tab", "a"), ("seq", "2"));
        _site.Clock.Advance(TimeSpan.FromMinutes(1));

        var page = await administrator.PageAsync("/admin");
        Assert.Equal(["My changes changes, 1 min ago", "My draft draft, 3 min ago"], page.QuerySelectorAll("[aria-labelledby=go-on] .rows li").Select(Text));
        Assert.Equal(["Signed by Ada draft, 3 min ago"], (await critic.PageAsync("/admin")).QuerySelectorAll("[aria-labelledby=go-on] .rows li").Select(Text));
        Assert.Equal(["1 draft of yours", "1 article with changes of yours", "3 drafts in all"], page.QuerySelectorAll("[aria-labelledby=go-on] .lists a").Select(Text));
        await AssertCountsAsync(administrator, "[aria-labelledby=go-on] .lists a");
        Assert.Equal($"/admin/articles/{draft}", page.QuerySelectorAll("[aria-labelledby=go-on] .rows a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task Each_number_of_what_wants_care_is_that_of_the_list_it_leads_to()
    {
        await FillAsync();
        using var administrator = await AdminClient.SignInAsync(_site);
        var page = await administrator.PageAsync("/admin");
        Assert.Equal(
            ["2 articles have two texts in the same place", "1 article names a picture that is not there", "3 articles have broken links", "2 pictures without alt text", "1 file in conflict with its article", "2 import problems, beside 1 in conflict"],
            page.QuerySelectorAll("[aria-labelledby=care] li").Select(Text));
        await AssertCountsAsync(administrator, "[aria-labelledby=care] li a");
        // A critic hears of their own.
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Ada Reader");
        var only = Assert.Single((await critic.PageAsync("/admin")).QuerySelectorAll("[aria-labelledby=care] li"));
        Assert.Equal("Two texts of “Of Ada” in the same place", Text(only));
    }

    [Fact]
    public async Task The_last_ten_changes_say_who_what_and_when()
    {
        using var administrator = await AdminClient.SignInAsync(_site);
        for (var number = 0; number < 12; number++)
        {
            var id = await BeginAsync(administrator, $"Piece {number}");
            await administrator.PostAsync($"/admin/articles/{id}/publication", ("when", "now"));
        }
        _site.Clock.Advance(TimeSpan.FromMinutes(7));
        var rows = (await administrator.PageAsync("/admin")).QuerySelectorAll("[aria-labelledby=changes] .rows li").ToList();
        Assert.Equal(10, rows.Count);
        Assert.Equal("administrator published Piece 11 7 min ago", Text(rows[0]));
        Assert.Matches("^February 1, 2025, [0-9]{2}:[0-9]{2} in ", rows[0].QuerySelector("[title]")!.GetAttribute("title"));
    }

    [Fact]
    public async Task What_nobody_did_is_no_change_to_read_of()
    {
        await _site.SeedAsync(new TestArticle("here"));
        using var administrator = await AdminClient.SignInAsync(_site);
        await _site.StoreAsync(async db =>
        {
            // As when the sizes of a picture are made: other processes have to hear of it, and nobody else.
            var picture = db.MediaItems.Add(new MediaItem("a.jpg", 900, 600, 1, _site.UtcNow)).Entity;
            await db.SaveChangesAsync();
            picture.EndSizes(900, 600, "#808080", 1, _site.UtcNow);
            await db.SaveChangesAsync();
            Assert.True((await db.AuditEntries.OrderBy(entry => entry.Id).LastAsync()).IsPublic);
        });
        foreach (var path in new[] { "/admin", "/admin/audit" })
            Assert.DoesNotContain("0 articles", (await administrator.PageAsync(path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_the_next_eight_stand_there_and_a_link_to_all()
    {
        await _site.SeedAsync([.. Enumerable.Range(1, 12).Select(day => new TestArticle($"day-{day}") { Headline = $"Day {day}", Film = $"Day {day}", PublishedUtc = _site.UtcNow.AddDays(day) })]);
        using var administrator = await AdminClient.SignInAsync(_site);
        var page = await administrator.PageAsync("/admin");
        Assert.Equal(Enumerable.Range(1, 8).Select(day => $"Day {day}"), page.QuerySelectorAll("[aria-labelledby=coming] .rows a").Select(Text));
        Assert.Equal(["12 scheduled articles"], page.QuerySelectorAll("[aria-labelledby=coming] .lists a").Select(Text));
        await AssertCountsAsync(administrator, "[aria-labelledby=coming] .lists a");
    }

    private static async Task AssertCountsAsync(AdminClient client, string links)
    {
        foreach (var link in (await client.PageAsync("/admin")).QuerySelectorAll(links))
        {
            var counts = Text(link).Split(' ').Where(word => int.TryParse(word, out _)).Sum(word => int.Parse(word, System.Globalization.CultureInfo.InvariantCulture));
            var page = await client.PageAsync(link.GetAttribute("href")!);
            var rows = page.QuerySelectorAll(".articles tbody tr, .pictures > li, .messages > li, main .rows > li").Length;
            Assert.True(counts == rows, $"“{Text(link)}” leads to {rows} rows at {link.GetAttribute("href")}.");
        }
    }

    private async Task FillAsync()
    {
        await _site.SeedAsync(
            new TestArticle("ada") { Headline = "Of Ada", Film = "Ada", Critic = "Ada Reader" }, new TestArticle("here") { Headline = "Here", Film = "Here" }, new TestArticle("there") { Headline = "There", Film = "There" });
        await _site.StoreAsync(async db =>
        {
            var articles = await db.Articles.Include(article => article.Pictures).OrderBy(article => article.Id).ToListAsync();
            foreach (var article in articles.Take(2))
                article.Keep(new Revision { Source = [1], SourceHash = "x", WrittenUtc = _site.UtcNow, Kind = RevisionKind.Conflict, By = "somebody", BaseHash = article.SourceHash });
            // One that was settled waits no more.
            articles[2].Keep(new Revision { Source = [1], SourceHash = "x", WrittenUtc = _site.UtcNow, Kind = RevisionKind.Conflict, By = "somebody", BaseHash = "y", SettledUtc = _site.UtcNow });
            // To an article that never was, to one that is down and to where that one once stood; to one that is there and to where it once stood.
            await _site.SeedAsync(new TestArticle("gone") { Film = "Gone", IsWithdrawn = true, Aliases = ["/news/gone-once"] }, new TestArticle("moved") { Film = "Moved", Aliases = ["/news/moved"] });
            var moved = await db.Articles.SingleAsync(article => article.Slug == "moved");
            foreach (var (article, kind, slug) in new[] { (articles[1], ArticleKind.News, "never"), (articles[2], ArticleKind.Review, "gone"), (moved, ArticleKind.News, "gone-once"), (articles[0], ArticleKind.Review, "moved"), (articles[0], ArticleKind.News, "moved") })
            {
                var link = db.Entry(new InsideLink(kind, slug));
                link.Property("ArticleId").CurrentValue = article.Id;
                link.State = EntityState.Added;
            }
            db.ArticlePictures.Add(new ArticlePicture { Path = "missing.jpg", File = null, OriginalPath = null, Width = 0, Height = 0 });
            db.Entry(db.ArticlePictures.Local.Single()).Property("ArticleId").CurrentValue = articles[2].Id;
            foreach (var (file, alt, isDecorative) in new[] { ("a.jpg", null, false), ("b.jpg", null, false), ("c.jpg", "A road", false), ("d.jpg", (string?)null, true) })
            {
                var picture = db.Entry(new MediaItem(file, 1, 1, 1, _site.UtcNow));
                picture.State = EntityState.Added;
                (picture.Property(item => item.Alt).CurrentValue, picture.Property(item => item.IsDecorative).CurrentValue) = (alt, isDecorative);
            }
            db.ImportConflicts.Add(new ImportConflict { ArticleId = articles[1].Id, Path = "reviews/here.md", Source = [1], FileHash = "x", FoundUtc = _site.UtcNow, IsUpload = false });
            var problems = Enumerable.Range(0, 3).Select(number => new ReportedProblem(CinephileCorner.Content.Severity.Error, $"reviews/{number}.md", 1, 1, "It is wrong", null, null)).ToList();
            var report = new KeptReport { Read = 3, Added = 0, Changed = 0, Unchanged = 0, Refused = 2, Conflicts = 1, Summary = "3 read", Problems = problems, Files = [], LeftOut = 0 };
            db.ImportRuns.Add(new ImportRun { EndedUtc = _site.UtcNow, Origin = ImportOrigin.Start, Summary = "3 read", Errors = 2, Conflicts = 1, Warnings = 0, IsQuiet = false, Report = report.ToJson() });
            await db.SaveChangesAsync();
        });
    }

    private static async Task<int> BeginAsync(AdminClient client, string title)
    {
        var (_, begun) = await client.PostJsonAsync("/admin/articles?kind=news", ("text", $"---\ntitle: {title}\nstatus: draft\n---\n\nWords of it.\n"), ("tab", title), ("seq", "1"));
        return begun.GetProperty("id").GetInt32();
    }

    private static string Text(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
