using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Lists;

namespace CinephileCorner.Web.Tests.Browser;

[Collection("browser")]
public class LongWordsTests(SampleSite browser)
{
    [SkippableFact]
    public async Task A_word_that_is_longer_than_the_screen_is_broken_and_no_page_scrolls_sideways()
    {
        Needs.Chromium();
        const string Captain = "Anna Donaudampfschifffahrtsgesellschaftskapitän";
        using var site = new TestSite();
        var address = site.Listen();
        await site.SeedAsync(
            new TestArticle("here") { Directors = [Captain], Genres = ["Drama"], Summary = new string('w', 200) },
            new TestArticle("there") { Directors = [Captain], Genres = ["Drama"] },
            new TestArticle("news") { Kind = ArticleKind.News, Headline = "News", Summary = new string('n', 200) });
        await site.StoreAsync(async db =>
        {
            db.SavedLists.Add(new SavedList(Slug.From("long"), "Long", "See https://archive.example/" + new string('a', 300), new ReviewRule { LeastHalfPoints = 2, Order = ReviewOrder.Score }, site.UtcNow));
            await db.SaveChangesAsync();
        });
        var page = await browser.WindowAsync(320);
        foreach (var path in new[] { "/", "/reviews", "/reviews/here", "/news", "/lists", "/lists/long", "/people", "/films", "/films/here-2020", "/search?q=here", "/" + new string('x', 200) })
        {
            await page.GotoAsync(new Uri(address, path).ToString());
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") == 320, $"{path} scrolls sideways at 320 pixels: something on it needs overflow-wrap.");
        }
        await page.Context.CloseAsync();
    }
}
