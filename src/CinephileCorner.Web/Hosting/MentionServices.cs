using CinephileCorner.Data;
using CinephileCorner.Web.Background;

namespace CinephileCorner.Web.Hosting;

/// <summary>Names in prose: finding them for a page, and keeping what was found.</summary>
internal static class MentionServices
{
    public static void AddMentions(this WebApplicationBuilder builder)
    {
        builder.Services.AddCinephileMentions();
        builder.Services.AddHostedService<MentionsInBackground>();
    }
}
