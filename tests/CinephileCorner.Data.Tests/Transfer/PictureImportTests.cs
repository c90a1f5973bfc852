using CinephileCorner.Content;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Tests.Transfer;

public class PictureImportTests
{
    [Fact]
    public async Task Poster_and_pictures_are_kept_under_names_made_of_their_content()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("reviews/here.md", Texts.Review("Here", front: "poster: here.jpg\nposterAlt: Moss\nposterFocus: 50% 30%", body: "![Moss](here.jpg)\n\n![Wide](wide%20one.png \"A caption\")\n\n![Up](../media/wide one.png)\n\n![Up](<../media/wide one.png>)"));
        store.Write("reviews/here.jpg", Texts.Png(600, 900));
        store.Write("media/wide one.png", Texts.Png(1600, 900, 1));

        var report = await store.ImportAsync();

        Assert.True(report.IsAllDone);
        var article = await store.ArticleAsync("here");
        var items = await store.AskAsync(db => db.MediaItems.OrderBy(item => item.Width).ToListAsync());
        Assert.Equal([(600, 900), (1600, 900)], items.Select(item => (item.Width, item.Height)));
        Assert.Equal((items[0].File, "Moss", 30, 600), (article.Poster!.File, article.Poster.Alt, article.Poster.FocusY, article.Poster.Width));
        Assert.EndsWith(".png", items[0].File, StringComparison.Ordinal);
        Assert.Contains($"/media/{items[0].File}", article.Text.BodyHtml, StringComparison.Ordinal);
        Assert.Contains($"/media/{items[1].File}", article.Text.BodyHtml, StringComparison.Ordinal);
        Assert.All(items, item => Assert.Equal(item.Length, new FileInfo(Path.Combine(store.Options.MediaPath, item.File)).Length));
        Assert.Equal(["media/wide one.png", "media/wide one.png", "reviews/here.jpg"], article.Pictures.Select(picture => picture.OriginalPath).Order(StringComparer.Ordinal));
        Assert.Equal(2, Directory.GetFiles(store.Options.MediaPath).Length);
        Assert.Equal(1, (await store.ImportAsync()).Unchanged);
    }

    [Fact]
    public async Task A_missing_picture_is_a_warning_and_comes_in_when_it_turns_up()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/a.md", Texts.News("A", "Words.\n\n![Moss](moss.png)"));

        var report = await store.ImportAsync();
        var problem = Assert.Single(report.Problems);
        Assert.Equal((Severity.Warning, 5, 9), (problem.Severity, problem.Line, problem.Column));
        Assert.Equal((1, true), (report.Added, report.IsAllDone));
        Assert.Equal(1, (await store.ImportAsync()).Unchanged);

        store.Write("news/moss.png", Texts.Png(10, 10));
        Assert.Equal(1, (await store.ImportAsync()).Changed);
        var article = await store.ArticleAsync("a");
        Assert.Contains("/media/", article.Text.BodyHtml, StringComparison.Ordinal);
        Assert.Empty(article.Revisions);

        store.Write("news/moss.png", Texts.Png(20, 20));
        Assert.Equal(1, (await store.ImportAsync()).Changed);
        Assert.Equal(20, Assert.Single((await store.ArticleAsync("a")).Pictures).Width);
    }

    [Theory]
    [InlineData("evil.svg", "no picture")]
    [InlineData("../../secret.png", "outside")]
    [InlineData("link.png", "outside")]
    [InlineData("https://elsewhere.example/x.png", "another site")]
    [InlineData("/etc/passwd", "no picture “")]
    public async Task What_is_no_picture_of_ours_is_left_out_with_a_warning(string path, string says)
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/evil.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
        File.WriteAllBytes(Path.Combine(store.Folder, "secret.png"), Texts.Png(10, 10));
        File.CreateSymbolicLink(Path.Combine(store.Content, "news/link.png"), Path.Combine(store.Folder, "secret.png"));
        store.Write("news/a.md", Texts.News("A", $"Words. ![Moss]({path})"));

        var report = await store.ImportAsync();

        Assert.Contains(says, Assert.Single(report.Problems).What, StringComparison.Ordinal);
        Assert.Equal(1, report.Added);
        Assert.DoesNotContain("<img", (await store.ArticleAsync("a")).Text.BodyHtml, StringComparison.Ordinal);
        Assert.False(Directory.Exists(store.Options.MediaPath));
    }
}
