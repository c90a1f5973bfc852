using System.Net;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Media;
using CinephileCorner.Web.Tests.Admin;

namespace CinephileCorner.Web.Tests.Site.Media;

/// <summary>What of a tall picture is seen in a poster's box.</summary>
public sealed class PictureFocusTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(300, 600, 0, 12, "c10")] // taller than the box: cut above and below
    [InlineData(300, 600, 0, 50, null)]
    [InlineData(600, 600, 97, 0, "c100")] // wider than the box: cut left and right
    [InlineData(600, 600, 4, 100, "c0")]
    [InlineData(600, 600, 54, 0, null)]
    public async Task The_side_that_is_cut_is_cut_round_the_focal_point(int width, int height, int x, int y, string? expected)
    {
        await AddAsync(new Poster("a.jpg", "A street", x, y, width, height), 50, 50);
        Assert.Equal(expected, await FocusAsync("/reviews/here"));
        Assert.Equal(expected, await FocusAsync("/films/here-2020"));
    }

    [Fact]
    public async Task What_the_library_says_of_a_picture_holds_where_the_article_says_nothing()
    {
        await AddAsync(new Poster("a.jpg", "A street", MediaItem.Middle, MediaItem.Middle, 300, 600), 50, 80);
        Assert.Equal("c80", await FocusAsync("/reviews/here"));
    }

    [Fact]
    public async Task A_focal_point_that_is_moved_in_the_library_moves_on_pages_that_were_read_before()
    {
        await AddAsync(new Poster("a.jpg", "A street", MediaItem.Middle, MediaItem.Middle, 300, 600), 50, 80);
        Assert.Equal("c80", await FocusAsync("/reviews/here"));
        using var editor = await AdminClient.SignInAsync(_site);
        using var saved = await editor.PostAsync("/admin/media/a.jpg", ("alt", "A street"), ("focusX", "50"), ("focusY", "20"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("c20", await FocusAsync("/reviews/here"));
    }

    private Task AddAsync(Poster poster, int x, int y) => _site.StoreAsync(async db =>
    {
        var item = new MediaItem(poster.File, poster.Width, poster.Height, 1000, _site.UtcNow);
        item.FocusOn(x, y);
        db.MediaItems.Add(item);
        await new TestArticle("here") { Film = "Here", Poster = poster }.AddToAsync(db, _site.UtcNow);
        await db.SaveChangesAsync();
    });

    private async Task<string?> FocusAsync(string path)
    {
        var picture = (await _site.PageAsync(path)).QuerySelector("img.poster");
        Assert.NotNull(picture);
        return picture.ClassList.SingleOrDefault(name => name != "poster");
    }
}
