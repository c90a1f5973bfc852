using CinephileCorner.Data;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Web.Background;
using CinephileCorner.Web.Site.Health;

namespace CinephileCorner.Web.Hosting;

/// <summary>The way content takes into the site.</summary>
internal static class ContentServices
{
    public static void AddContent(this WebApplicationBuilder builder, SiteSettings settings)
    {
        // One processor is left to readers.
        builder.Services.AddCinephileTransfer(TransferOptionsOf(settings) with { Workers = Math.Max(1, Environment.ProcessorCount - 1) });
        builder.Services.AddHostedService<ImportAtStart>();
        builder.Services.AddHostedService<SearchInBackground>();
        builder.Services.AddHealthChecks().AddCheck<ContentIsIn>("content");
    }

    public static TransferOptions TransferOptionsOf(SiteSettings settings) => new()
    {
        ContentPath = settings.ContentPath,
        MediaPath = settings.MediaPath,
        StagingPath = settings.StagingPath,
        TimeZone = settings.Site.Zone,
        DefaultAuthor = settings.Site.Title,
    };
}
