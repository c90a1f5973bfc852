using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

[Collection("browser")]
public class AccessibilityTests(SampleSite site)
{
    // Nothing but colours is another in the dark.
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Axe_finds_nothing_on_any_kind_of_page(int width)
    {
        // Two windows, since there is little else to do for a second core by then.
        var found = await Task.WhenAll(SampleSite.Pages.Chunk((SampleSite.Pages.Length + 1) / 2).Select(pages => FoundAsync(width, pages)));
        Assert.Empty(found.SelectMany(one => one).Take(20));
    }

    [SkippableFact]
    public async Task Axe_finds_what_is_wrong_where_something_is()
    {
        var page = await site.WindowAsync(390);
        await page.GotoAsync("/about");
        await page.EvaluateAsync("() => { const picture = document.createElement('img'); picture.src = '/icons/180.png'; document.querySelector('main').append(picture); }");
        Assert.Contains("image-alt", Assert.Single(await page.AxeFaultsAsync()), StringComparison.Ordinal);
        Assert.Empty(await page.AxeFaultsAsync("color-contrast"));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task No_page_scrolls_sideways_on_the_smallest_phone_nor_with_text_at_twice_its_size()
    {
        var found = new List<string>();
        foreach (var (width, twice) in new[] { (320, false), (390, true) })
        {
            var page = await site.WindowAsync(width);
            foreach (var path in SampleSite.Pages)
            {
                await page.GotoAsync(path);
                if (twice)
                    await page.EvaluateAsync("document.documentElement.style.setProperty('font-size', '200%')");
                var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (wide > 0)
                    found.Add($"{path} at {width}{(twice ? " with text doubled" : "")}: {wide} px too wide");
            }
            await page.Context.CloseAsync();
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/rankings")]
    public async Task The_navigation_is_one_row_on_the_smallest_phone(string path)
    {
        var page = await site.WindowAsync(320);
        foreach (var withFonts in new[] { true, false })
        {
            if (!withFonts)
                await page.RouteAsync("**/*.woff2", route => route.AbortAsync());
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.fonts.ready.then(() => true)");
            Assert.Single((await page.EvaluateAsync<double[]>("[...document.querySelectorAll('.nav > li')].map(link => link.getBoundingClientRect().top)")).Distinct());
        }
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_stretches_of_a_long_ranking_stand_apart_and_in_line_with_its_words(int width)
    {
        var page = await site.WindowAsync(width);
        await page.GotoAsync("/rankings/every-survivor-season-ranked");
        var links = await page.EvaluateAsync<double[][]>("[...document.querySelectorAll('.jump a')].map(link => link.getBoundingClientRect()).map(box => [box.left, box.right, box.top])");
        Assert.Equal(5, links.Length);
        Assert.Equal(await page.EvaluateAsync<double>("document.querySelector('.order').getBoundingClientRect().left"), links[0][0], 1.0);
        foreach (var (one, next) in links.Zip(links.Skip(1)))
            Assert.True(next[2] > one[2] || next[0] >= one[1] + 8, $"{one[1]} and {next[0]} at {width}");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Every_page_has_one_h1_skips_no_level_and_has_a_title_of_its_own()
    {
        var page = await site.WindowAsync(1280);
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in SampleSite.Pages)
        {
            await page.GotoAsync(path);
            var levels = await page.EvaluateAsync<int[]>("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])");
            Assert.Single(levels, level => level == 1);
            for (var i = 1; i < levels.Length; i++)
                Assert.True(levels[i] <= levels[i - 1] + 1, $"{path} goes from h{levels[i - 1]} to h{levels[i]}.");
            var title = await page.TitleAsync();
            Assert.True(titles.TryAdd(title, path), $"“{title}” is the title of {path} and of {titles.GetValueOrDefault(title)}.");
        }
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_first_stop_of_the_keyboard_leads_past_the_navigation()
    {
        var page = await site.WindowAsync(1280);
        await page.GotoAsync("/reviews/here-2024");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().top >= 0"));
        await page.Context.CloseAsync();
    }

    private async Task<List<string>> FoundAsync(int width, IEnumerable<string> paths)
    {
        var page = await site.WindowAsync(width);
        var found = new List<string>();
        foreach (var path in paths)
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            await page.GotoAsync(path);
            Note(path, "light", await page.AxeFaultsAsync());
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            Note(path, "dark", await page.AxeFaultsAsync(OfColours));
        }
        await page.Context.CloseAsync();
        return found;

        void Note(string path, string scheme, IEnumerable<string> faults) => found.AddRange(faults.Select(fault => $"{path}, {scheme}: {fault}"));
    }
}
