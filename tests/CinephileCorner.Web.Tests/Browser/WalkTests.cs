using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

[Collection("browser")]
public class WalkTests(SampleSite site)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_goes_from_home_to_a_list_filters_it_and_reads_with_or_without_scripts(bool scripts)
    {
        var page = await site.WindowAsync(390, scripts: scripts);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Reviews" }).ClickAsync();
        await page.ArrivesAsync("**/reviews");
        await page.GetByLabel("Genre").SelectOptionAsync("drama");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.ArrivesAsync("**/reviews?genre=drama*");
        await page.Locator(".rows a").Filter(new() { HasText = "Here" }).First.ClickAsync();
        await page.ArrivesAsync("**/reviews/here-2024");
        Assert.Contains("Bas Devos Directs a Very Mossy Movie", await page.Locator("h1").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_choice_of_dark_is_kept_on_the_device_and_there_before_the_first_paint()
    {
        var page = await site.WindowAsync(1280);
        await page.GotoAsync("/");
        var light = await GroundAsync(page);
        await page.GetByLabel("Dark", new() { Exact = true }).CheckAsync();
        var dark = await GroundAsync(page);
        Assert.NotEqual(light, dark);
        await page.GotoAsync("/reviews/here-2024", new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await page.WaitForSelectorAsync("h1");
        Assert.Equal(dark, await GroundAsync(page));
        await page.GetByLabel("As the system").CheckAsync();
        Assert.Equal(light, await GroundAsync(page));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_drawing_has_a_mark_for_every_minute_as_the_page_says()
    {
        var page = await site.WindowAsync(1280);
        await page.GotoAsync("/reviews/here-2024");
        Assert.Contains("84 marks", await page.Locator(".facts .note").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private static Task<string> GroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
}
