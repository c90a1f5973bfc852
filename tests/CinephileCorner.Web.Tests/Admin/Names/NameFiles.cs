using CinephileCorner.Data.Names;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Naming;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Admin.Names;

/// <summary>Articles with texts of their own, as files bring them.</summary>
internal static class NameFiles
{
    public static async Task ImportAsync(this TestSite site, params (string Slug, string Text)[] reviews)
    {
        var folder = Path.Combine(site.Folder, "content", "reviews");
        Directory.CreateDirectory(folder);
        foreach (var (slug, text) in reviews)
            await File.WriteAllTextAsync(Path.Combine(folder, slug + ".md"), text);
        var report = await site.Services.GetRequiredService<ContentImporter>().ImportAsync([Path.Combine(site.Folder, "content")]);
        Assert.Equal(0, report.Refused);
    }

    public static (string Slug, string Text) Review(string slug, string cast, string film, int year = 2020, string front = "") =>
        (slug, $"---\ntitle: {film} Review\nfilm: {film}\nyear: {year}\npublished: 2024-12-08\n{front}cast: [{cast}]\ncrew: [Bas Devos (director)]\n---\n\nWords about it.\n");

    public static async Task<int> NameAsync(this TestSite site, NameKind kind, string label)
    {
        var names = new List<KnownName>();
        await site.StoreAsync(async db => names = await db.Names(kind).ToListAsync());
        return names.Single(name => name.Label == label).Id;
    }

    public static async Task<string> SourceAsync(this TestSite site, string slug)
    {
        var source = Array.Empty<byte>();
        await site.StoreAsync(async db => source = await db.Articles.Where(article => article.Slug == slug).Select(article => article.Text.Source).SingleAsync());
        return System.Text.Encoding.UTF8.GetString(source);
    }
}
