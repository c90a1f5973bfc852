using CinephileCorner.Web.Admin.Articles;
using CinephileCorner.Web.Admin.Articles.Conflicts;
using CinephileCorner.Web.Admin.Articles.Publication;
using CinephileCorner.Web.Admin.Articles.Saving;
using CinephileCorner.Web.Admin.KeptTexts;

namespace CinephileCorner.Web.Hosting;

/// <summary>What the admin area works with beyond its queries.</summary>
internal static class AdminServices
{
    public static void AddAdmin(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<TextCheck>();
        builder.Services.AddScoped<FieldChanges>();
        builder.Services.AddScoped<Admin.Articles.Saving.KeptTexts>();
        builder.Services.AddScoped<KeptTextDesk>();
        builder.Services.AddScoped<ConflictTexts>();
        builder.Services.AddScoped<ConflictDesk>();
        builder.Services.AddSingleton<LocalMoments>();
    }
}
