using CinephileCorner.Data;
using CinephileCorner.Web.Background;
using CinephileCorner.Web.Site.Media;

namespace CinephileCorner.Web.Hosting;

/// <summary>Pictures: taking them in, making their sizes, tidying up after them.</summary>
internal static class MediaServices
{
    public static void AddMedia(this WebApplicationBuilder builder, SiteSettings settings)
    {
        builder.Services.AddCinephileMedia(settings.Media);
        builder.Services.AddSingleton<DraftReaders>();
        builder.Services.AddHostedService<SizesInBackground>();
        builder.Services.AddHostedService<SweepInBackground>();
    }
}
