using System.Globalization;
using System.Text.Json;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Naming;
using Microsoft.Extensions.DependencyInjection;
using static CinephileCorner.Web.Tests.Admin.Names.NameFiles;

namespace CinephileCorner.Web.Tests.Admin.Names;

public sealed class NamesListTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("/admin/people", "Bas Devos 2|Liyo Gong 1|Stefan Gota 1|Stefan Gotta 1")]
    [InlineData("/admin/people?q=G%C3%96TA", "Stefan Gota 1")]
    [InlineData("/admin/people?q=got", "Stefan Gota 1|Stefan Gotta 1")]
    [InlineData("/admin/people?q=%25", "")]
    [InlineData("/admin/people?q=nonsense&after=nonsense&show=nonsense", "")]
    [InlineData("/admin/films", "Here (2019) 1|There (2020) 1")]
    [InlineData("/admin/films?q=Here+(2019)", "Here (2019) 1")]
    [InlineData("/admin/films?q=here", "Here (2019) 1|There (2020) 1")]
    public async Task A_list_is_searched_by_folded_name_and_counts_articles(string path, string expected)
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site);
        var page = await editor.PageAsync(path);
        Assert.Equal(expected, string.Join('|', page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("a")!.TextContent + " " + row.QuerySelector(".number")!.TextContent)));
    }

    [Fact]
    public async Task Paging_by_where_the_last_page_ended_shows_everybody_once()
    {
        await _site.SeedAsync([.. Enumerable.Range(0, 60).Select(number => new TestArticle($"film-{number}") { Film = $"Film {number}", Cast = [$"Person Number{number}", $"Other Number{number}"] })]);
        using var editor = await AdminClient.SignInAsync(_site);
        var seen = new List<string>();
        for (var address = (string?)"/admin/people"; address is not null;)
        {
            var page = await editor.PageAsync(address);
            seen.AddRange(page.QuerySelectorAll("tbody a").Select(link => link.TextContent));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal((121, 121), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task Possible_doubles_stand_side_by_side_until_they_are_one()
    {
        await SeedAsync();
        await _site.ImportAsync(Review("again", "Liyo Gong", "Here", 2020));
        using var editor = await AdminClient.SignInAsync(_site);
        Assert.Equal(["Stefan Gotta Stefan Gota"], await DoublesAsync(editor, "people"));
        Assert.Equal(["Here (2020) Here (2019)"], await DoublesAsync(editor, "films"));
        await using (var scope = _site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<CinephileCorner.Data.Names.NameMerger>().MergeAsync(NameKind.Person, await _site.NameAsync(NameKind.Person, "Stefan Gotta"), await _site.NameAsync(NameKind.Person, "Stefan Gota"), stamp: null);
        Assert.Empty(await DoublesAsync(editor, "people"));
        Assert.Contains("merged into Stefan Gota", (await editor.PageAsync("/admin/people?q=gotta")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Gotta", (await editor.PageAsync("/admin/people")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_where_somebody_is_named_and_as_what()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site);
        var page = await editor.PageAsync($"/admin/people/{(await _site.NameAsync(NameKind.Person, "Stefan Gota")).ToString(CultureInfo.InvariantCulture)}");
        Assert.Equal(["Here Review", "Cast: Stefan", "Review", "Cinephile Corner", "Published"], page.QuerySelectorAll("[aria-labelledby=named] tbody tr > *").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("/people/stefan-gota", page.QuerySelector("a[href='/people/stefan-gota']")!.TextContent);
        Assert.Equal("Stefan Gotta", page.QuerySelector("[aria-labelledby=near] a")!.TextContent);
    }

    [Fact]
    public async Task A_merged_name_is_suggested_by_the_one_it_means()
    {
        await SeedAsync();
        await using (var scope = _site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<CinephileCorner.Data.Names.NameMerger>().MergeAsync(NameKind.Person, await _site.NameAsync(NameKind.Person, "Stefan Gotta"), await _site.NameAsync(NameKind.Person, "Stefan Gota"), stamp: null);
        using var editor = await AdminClient.SignInAsync(_site);
        var found = JsonDocument.Parse(await editor.Http.GetStringAsync("/admin/people/suggest?q=Stefan+Gotta")).RootElement.EnumerateArray().Select(one => one.GetProperty("name").GetString() + ": " + one.GetProperty("detail").GetString()).ToList();
        Assert.Equal("Stefan Gota: 2 articles here · also “Stefan Gotta”", found.Single());
    }

    [Theory]
    [InlineData("Stefan Gottaa", "Here", 2022, "near-double", "“Stefan Gottaa” is new here; “Stefan Gotta” is known, in 1 article")]
    [InlineData("Somebody New", "Here", 2022, "new-name", "New here: Somebody New")]
    [InlineData("Stefan Gota", "Here", 2022, "near-double", "“Here (2022)” is new here; “Here (2019)” is known, in 1 article")]
    [InlineData("Stefan Gota", "Heres", 2019, "near-double", "“Heres (2019)” is new here; “Here (2019)” is known, in 1 article")]
    public async Task A_saved_text_is_told_which_of_its_names_are_new_and_near_to_known_ones(string person, string film, int year, string rule, string words)
    {
        await SeedAsync();
        var id = 0;
        await using (var scope = _site.Services.CreateAsyncScope())
            id = (await scope.ServiceProvider.GetRequiredService<ArticleDesk>().BeginAsync(ArticleKind.Review, new ArticleSave { Text = Review("x", person, film, year, "status: draft\n").Text })).ArticleId;
        using var editor = await AdminClient.SignInAsync(_site);
        var problems = (await editor.PageAsync($"/admin/articles/{id.ToString(CultureInfo.InvariantCulture)}")).QuerySelectorAll("#problems li").Select(item => item.TextContent).ToList();
        Assert.Contains(problems, problem => problem.Contains(words, StringComparison.Ordinal) && problem.Contains(rule, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_of_known_names_alone_is_told_nothing_of_them()
    {
        await SeedAsync();
        var id = 0;
        await using (var scope = _site.Services.CreateAsyncScope())
            id = (await scope.ServiceProvider.GetRequiredService<ArticleDesk>().BeginAsync(ArticleKind.Review, new ArticleSave { Text = Review("x", "Stefan Gota, Liyo Gong", "Here", 2019, "status: draft\n").Text })).ArticleId;
        using var editor = await AdminClient.SignInAsync(_site);
        Assert.DoesNotContain("new here", (await editor.PageAsync($"/admin/articles/{id.ToString(CultureInfo.InvariantCulture)}")).QuerySelector("#problems")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<List<string>> DoublesAsync(AdminClient editor, string kind) =>
        [.. (await editor.PageAsync($"/admin/{kind}?show=doubles")).QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("a:not(.button)").Select(link => link.TextContent)))];

    private Task SeedAsync() => _site.ImportAsync(Review("here", "Stefan Gota (Stefan)", "Here", 2019), Review("there", "Stefan Gotta, Liyo Gong", "There"));
}
