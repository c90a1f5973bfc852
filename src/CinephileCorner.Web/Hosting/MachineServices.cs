using System.Globalization;
using CinephileCorner.Web.Site.Health;
using CinephileCorner.Web.Site.Reports;
using CinephileCorner.Web.Site.Sitemap;
using CinephileCorner.Web.Site.SocialCards;
using CinephileCorner.Web.Site.WellKnown;

namespace CinephileCorner.Web.Hosting;

/// <summary>What answers machines: feeds, sitemaps, icons, cards, health.</summary>
internal static class MachineServices
{
    public static void AddMachines(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(SitemapOptionsFrom(builder.Configuration));
        builder.Services.AddSingleton<SitemapWriter>();
        builder.Services.AddSingleton<SiteIcon>();
        builder.Services.AddSingleton<CardPainter>();
        builder.Services.AddSingleton<CspReportLimit>();
        builder.Services.AddHealthChecks().AddCheck<StoreIsReady>("store").AddCheck<FirstImportIsDone>("first import");
    }

    private static SitemapOptions SitemapOptionsFrom(ConfigurationManager configuration) => configuration["Sitemap:Addresses"] switch
    {
        null => new SitemapOptions(),
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= 50_000 => new SitemapOptions(most),
        var text => throw new WrongSettingException($"Sitemap:Addresses is “{text}”; write a number from 1 to 50000."),
    };
}
