using System.Globalization;
using System.Net;
using System.Text;
using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Admin.Articles;

/// <summary>What is done to several articles at once, and what taking it back gives back.</summary>
public sealed class BulkTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task What_was_published_together_is_taken_back_to_the_letter()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var draft = await BeginAsync(editor, "A draft");
        var changed = await PublishedAsync(editor, "Changed");
        await ChangeAsync(editor, changed, "Words of it.", "New words of it.");
        var down = await PublishedAsync(editor, "Down");
        await editor.PostAsync($"/admin/articles/{down}/withdrawal");
        var ahead = await BeginAsync(editor, "Ahead");
        await editor.PostAsync($"/admin/articles/{ahead}/publication", ("when", "at"), ("date", "2025-02-09"), ("time", "09:00"), ("zone", "site"));
        int[] all = [draft, changed, down, ahead];
        var before = await StandAsync(all);
        Assert.Contains("2025-02-09", before, StringComparison.Ordinal);
        _site.Clock.Advance(TimeSpan.FromMinutes(5));

        var (said, undo) = await DoAsync(editor, "publish", all);
        Assert.Contains("4 articles are published.", said, StringComparison.Ordinal);
        using var visitor = _site.Visitor();
        foreach (var slug in new[] { "a-draft", "changed", "down", "ahead" })
            Assert.Contains("words of it.", await visitor.GetStringAsync("/news/" + slug), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("New words", await visitor.GetStringAsync("/news/changed"), StringComparison.Ordinal);

        _site.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Contains("It is as it was.", await UndoAsync(editor, undo!), StringComparison.Ordinal);
        Assert.Equal(before, await StandAsync(all));
        await AnswersAsync(visitor, ("/news/a-draft", HttpStatusCode.NotFound), ("/news/down", HttpStatusCode.Gone), ("/news/ahead", HttpStatusCode.NotFound), ("/news/changed", HttpStatusCode.OK));
        Assert.DoesNotContain("New words", await visitor.GetStringAsync("/news/changed"), StringComparison.Ordinal);
        using var again = await editor.PostAsync(undo!);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        // Nothing that was ever written is lost by it.
        await _site.StoreAsync(async db => Assert.True(await db.Revisions.AnyAsync(revision => revision.ArticleId == draft && revision.Kind == RevisionKind.Publish)));
    }

    [Fact]
    public async Task Those_that_cannot_be_published_are_named_with_the_reason_and_the_others_go()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var good = await BeginAsync(editor, "Good");
        var bare = await BeginAsync(editor, "Bare", "![](still.jpg)\n\nWords of it.\n");
        var known = await PublishedAsync(editor, "Known");
        var page = await editor.PageAsync("/admin/articles");
        using (var asked = await editor.PostAsync("/admin/articles/bulk", [("act", "publish"), .. Ids(good, bare, known)]))
        {
            var question = await TestSite.ParseAsync(await asked.Content.ReadAsStringAsync());
            Assert.Equal("Publish 3 articles?", question.QuerySelector("h1")!.TextContent);
            Assert.Contains("Readers have it as it stands.", question.QuerySelector(".fates")!.TextContent, StringComparison.Ordinal);
        }
        await _site.StoreAsync(async db => Assert.Equal(ArticleState.Draft, (await db.Articles.SingleAsync(article => article.Id == good)).State));

        using var done = await editor.PostAsync("/admin/articles/bulk", [("act", "publish"), ("sure", "yes"), .. Ids(good, bare, known, 9999)]);
        Assert.StartsWith("/admin/articles/bulk/", done.Headers.Location!.ToString(), StringComparison.Ordinal);
        page = await editor.PageAsync(done.Headers.Location!.ToString());
        Assert.Contains("1 article is published. 3 articles stay as they are.", page.QuerySelector("#said")!.TextContent, StringComparison.Ordinal);
        var left = page.QuerySelectorAll("[aria-labelledby=left] li").Select(Text).ToList();
        Assert.StartsWith("Bare ", left[0], StringComparison.Ordinal);
        Assert.Contains("alt", left[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Known Readers have it as it stands.", left[1]);
        Assert.Equal("Number 9999 It is not there, or not yours.", left[2]);
        await _site.StoreAsync(async db => Assert.Equal([ArticleState.Published, ArticleState.Draft], await db.Articles.Where(article => article.Id == good || article.Id == bare).OrderBy(article => article.Id).Select(article => article.State).ToListAsync()));
        Assert.Contains("It is as it was.", await UndoAsync(editor, page.QuerySelector("main form[action*=undo]")!.GetAttribute("action")!), StringComparison.Ordinal);
        await _site.StoreAsync(async db => Assert.Equal(ArticleState.Draft, (await db.Articles.SingleAsync(article => article.Id == good)).State));
    }

    [Fact]
    public async Task An_article_somebody_has_gone_on_with_since_is_left_and_named()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var one = await BeginAsync(editor, "One");
        var other = await BeginAsync(editor, "Other");
        var (_, undo) = await DoAsync(editor, "publish", [one, other]);
        await ChangeAsync(editor, other, "Words of it.", "Other words of it.");
        var stands = await StandAsync([other]);
        var said = await UndoAsync(editor, undo!);
        Assert.Contains("1 of 2 are as they were. “Other” has been changed since and stays as it is.", said, StringComparison.Ordinal);
        Assert.Equal(stands, await StandAsync([other]));
        await _site.StoreAsync(async db => Assert.Equal(ArticleState.Draft, (await db.Articles.SingleAsync(article => article.Id == one)).State));
    }

    [Fact]
    public async Task A_tag_is_a_line_of_its_own_in_each_text_and_taking_it_back_leaves_none_of_it()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var draft = await BeginAsync(editor, "A draft");
        var read = await PublishedAsync(editor, "Read");
        var changed = await PublishedAsync(editor, "Changed");
        await ChangeAsync(editor, changed, "Words of it.", "New words of it.");
        var down = await PublishedAsync(editor, "Down");
        await editor.PostAsync($"/admin/articles/{down}/withdrawal");
        int[] all = [draft, read, changed, down];
        var before = await StandAsync(all);
        var lines = (await NewestAsync(read)).Split('\n');
        _site.Clock.Advance(TimeSpan.FromMinutes(5));

        var (said, undo) = await DoAsync(editor, "tag", all, ("tag", "  slow   cinema "));
        Assert.Contains("4 articles have the tag “slow cinema” now. In 1 of them it waits with changes that are not published.", said, StringComparison.Ordinal);
        var tagged = (await NewestAsync(read)).Split('\n');
        Assert.Equal(["tags: [first, slow cinema]"], tagged.Except(lines));
        Assert.Equal(["tags: [first]"], lines.Except(tagged));
        foreach (var id in all)
            Assert.Contains("slow cinema", await NewestAsync(id), StringComparison.Ordinal);
        using var visitor = _site.Visitor();
        Assert.Contains("/tags/slow-cinema", await visitor.GetStringAsync("/news/read"), StringComparison.Ordinal);
        Assert.DoesNotContain("/tags/slow-cinema", await visitor.GetStringAsync("/news/changed"), StringComparison.Ordinal);
        Assert.DoesNotContain("New words", await visitor.GetStringAsync("/news/changed"), StringComparison.Ordinal);
        await AnswersAsync(visitor, ("/news/down", HttpStatusCode.Gone), ("/news/a-draft", HttpStatusCode.NotFound));
        await _site.StoreAsync(async db => Assert.Equal("Tagged “slow cinema”", (await db.Revisions.Where(revision => revision.ArticleId == draft).OrderByDescending(revision => revision.Id).FirstAsync()).Note));

        Assert.Contains("It is as it was.", await UndoAsync(editor, undo!), StringComparison.Ordinal);
        Assert.Equal(before, await StandAsync(all));
        Assert.DoesNotContain("/tags/slow-cinema", await visitor.GetStringAsync("/news/read"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("two, tags")]
    [InlineData("a tag of more than sixty characters, which nobody would file under")]
    public async Task What_cannot_be_a_tag_is_asked_for_again_with_what_was_typed(string tag)
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var id = await BeginAsync(editor, "A draft");
        var before = await StandAsync([id]);
        using var asked = await editor.PostAsync("/admin/articles/bulk", ("act", "tag"), ("sure", "yes"), ("tag", tag), ("ids", $"{id}"));
        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        var page = await TestSite.ParseAsync(await asked.Content.ReadAsStringAsync());
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(tag, page.QuerySelector("input[name=tag]")!.GetAttribute("value"));
        Assert.Equal(before, await StandAsync([id]));
    }

    [Fact]
    public async Task A_critic_publishes_and_tags_what_is_theirs_and_hears_nothing_of_the_rest()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var foreign = await BeginAsync(editor, "Canaryword");
        using var may = await AdminClient.SignInAsync(_site, Roles.Critic, "may@corner.example", critic: "Ada Reader", mayPublish: true);
        using var mayNot = await AdminClient.SignInAsync(_site, Roles.Critic, "not@corner.example", critic: "Bo Writer");
        var ada = await BeginAsync(may, "Of Ada", author: "Ada Reader");
        var bo = await BeginAsync(mayNot, "Of Bo", author: "Bo Writer");

        using var refused = await mayNot.PostAsync("/admin/articles/bulk", [("act", "publish"), ("sure", "yes"), .. Ids(foreign, ada, bo)]);
        var page = await mayNot.PageAsync(refused.Headers.Location!.ToString());
        Assert.Equal([$"Number {foreign} It is not there, or not yours.", $"Number {ada} It is not there, or not yours.", "Of Bo An editor has to do that."], page.QuerySelectorAll("[aria-labelledby=left] li").Select(Text));
        Assert.DoesNotContain("Canaryword", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form[action*=undo]"));

        var (_, undo) = await DoAsync(mayNot, "tag", [bo], ("tag", "mine"));
        using var mixed = await may.PostAsync("/admin/articles/bulk", [("act", "publish"), ("sure", "yes"), .. Ids(ada, bo)]);
        await _site.StoreAsync(async db => Assert.Equal([ArticleState.Draft, ArticleState.Published, ArticleState.Draft], await db.Articles.OrderBy(article => article.Id).Select(article => article.State).ToListAsync()));

        // Nobody looks at another's change, or takes it back.
        using var stranger = await may.PostAsync(undo!);
        using var looked = await may.Http.GetAsync(undo![..undo!.LastIndexOf('/')]);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (stranger.StatusCode, looked.StatusCode));
        Assert.Contains("It is as it was.", await UndoAsync(mayNot, undo!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_critic_s_tag_on_what_readers_have_waits_for_an_editor()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Ada Reader");
        var id = await BeginAsync(critic, "Of Ada", author: "Ada Reader");
        await editor.PostAsync($"/admin/articles/{id}/publication", ("when", "now"));
        var before = await StandAsync([id]);
        var (said, undo) = await DoAsync(critic, "tag", [id], ("tag", "waits"));
        Assert.Contains("It waits with changes that are not published.", said, StringComparison.Ordinal);
        using var visitor = _site.Visitor();
        Assert.DoesNotContain("/tags/waits", await visitor.GetStringAsync("/news/of-ada"), StringComparison.Ordinal);
        await UndoAsync(critic, undo!);
        Assert.Equal(before, await StandAsync([id]));
    }

    [Fact]
    public async Task A_draft_that_its_critic_threw_away_comes_back_to_them()
    {
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Ada Reader");
        var id = await BeginAsync(critic, "Of Ada", author: "Ada Reader");
        var (_, undo) = await DoAsync(critic, "trash", [id]);
        Assert.Contains("It is as it was.", await UndoAsync(critic, undo!), StringComparison.Ordinal);
        await _site.StoreAsync(async db => Assert.Equal(ArticleState.Draft, (await db.Articles.SingleAsync(article => article.Id == id)).State));
    }

    private static async Task<int> BeginAsync(AdminClient client, string title, string body = "Words of it.\n", string? author = null)
    {
        var text = $"---\ntitle: {title}\n{(author is null ? "" : $"author: {author}\n")}tags: [first]\nstatus: draft\n---\n\n{body}";
        var (status, begun) = await client.PostJsonAsync("/admin/articles?kind=news", ("text", text), ("tab", title), ("seq", "1"));
        Assert.Equal(HttpStatusCode.OK, status);
        return begun.GetProperty("id").GetInt32();
    }

    private static async Task<int> PublishedAsync(AdminClient client, string title)
    {
        var id = await BeginAsync(client, title);
        using var answer = await client.PostAsync($"/admin/articles/{id}/publication", ("when", "now"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return id;
    }

    private async Task ChangeAsync(AdminClient client, int id, string words, string others)
    {
        var (status, _) = await client.PostJsonAsync($"/admin/articles/{id}", ("text", (await NewestAsync(id)).Replace(words, others, StringComparison.Ordinal)), ("base", ""), ("tab", "change"), ("seq", "1"));
        Assert.Equal(HttpStatusCode.OK, status);
    }

    private static async Task<(string Said, string? Undo)> DoAsync(AdminClient client, string act, int[] ids, params (string, string)[] more)
    {
        using var done = await client.PostAsync("/admin/articles/bulk", [("act", act), ("sure", "yes"), .. Ids(ids), .. more]);
        var page = await client.PageAsync(done.Headers.Location!.ToString());
        return (Text(page.QuerySelector("#said")!), page.QuerySelector("#said form")?.GetAttribute("action"));
    }

    private static async Task<string> UndoAsync(AdminClient client, string undo)
    {
        using var done = await client.PostAsync(undo);
        return Text((await client.PageAsync(done.Headers.Location!.ToString())).QuerySelector("#said")!);
    }

    private static async Task AnswersAsync(HttpClient visitor, params (string Path, HttpStatusCode Status)[] expected)
    {
        foreach (var (path, status) in expected)
        {
            using var answer = await visitor.GetAsync(path);
            Assert.True(answer.StatusCode == status, $"{path}: {(int)answer.StatusCode}");
        }
    }

    private async Task<string> NewestAsync(int id)
    {
        byte[] source = [];
        await _site.StoreAsync(async db => source = await db.Articles.Where(article => article.Id == id).Select(article => article.Pending == null ? article.Text.Source : article.Pending.Source).SingleAsync());
        return Encoding.UTF8.GetString(source);
    }

    // All that editors and readers go by, but for when the store last took a change in.
    private async Task<string> StandAsync(int[] ids)
    {
        var all = new StringBuilder();
        await _site.StoreAsync(async db =>
        {
            foreach (var article in await db.Articles.Include(one => one.Text).Include(one => one.Pending).Include(one => one.Tags).ThenInclude(tag => tag.Tag).Include(one => one.FormerAddresses).Where(one => ids.Contains(one.Id)).OrderBy(one => one.Id).ToListAsync())
            {
                all.AppendLine(CultureInfo.InvariantCulture, $"{article.Id} {article.Kind} {article.Slug} {article.State} {article.Headline} {article.PublishedUtc:o} {article.WithdrawnUtc:o} {article.SourceHash} {article.WordCount}");
                all.AppendLine(Encoding.UTF8.GetString(article.Text.Source)).AppendLine(article.Text.BodyHtml);
                all.AppendLine(string.Join(' ', article.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Tag.Slug)) + " | " + string.Join(' ', article.FormerAddresses.Select(address => address.Path)));
                if (article.Pending is { } pending)
                    all.AppendLine(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetString(pending.Source)} {pending.SourceHash} {pending.BaseHash} {pending.SavedUtc:o} {pending.By} {pending.EditorId} {pending.PublishAtUtc:o}");
            }
        });
        return all.ToString();
    }

    private static (string, string)[] Ids(params int[] ids) => [.. ids.Select(id => ("ids", id.ToString(CultureInfo.InvariantCulture)))];

    private static string Text(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
