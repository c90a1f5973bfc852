using CinephileCorner.Web.Admin;
using CinephileCorner.Web.Admin.Articles;
using CinephileCorner.Web.Admin.Articles.Conflicts;
using CinephileCorner.Web.Admin.Articles.DraftLinks;
using CinephileCorner.Web.Admin.Articles.Editor;
using CinephileCorner.Web.Admin.Articles.List;
using CinephileCorner.Web.Admin.Articles.Publication;
using CinephileCorner.Web.Admin.Articles.Saving;
using CinephileCorner.Web.Admin.KeptTexts;
using CinephileCorner.Web.Admin.Names;
using CinephileCorner.Web.Admin.Transfer.Uploads;

namespace CinephileCorner.Web.Hosting;

/// <summary>What the admin area works with beyond its queries.</summary>
internal static class AdminServices
{
    public static void AddAdmin(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AdminTimes>();
        builder.Services.AddScoped<BulkDesk>();
        builder.Services.AddScoped<NamedFilterDesk>();
        builder.Services.AddScoped<TextCheck>();
        builder.Services.AddScoped<NewNames>();
        builder.Services.AddSingleton<EditorFields>();
        builder.Services.AddScoped<FieldChanges>();
        builder.Services.AddScoped<Admin.Articles.Saving.KeptTexts>();
        builder.Services.AddScoped<KeptTextDesk>();
        builder.Services.AddScoped<ConflictTexts>();
        builder.Services.AddScoped<ConflictDesk>();
        builder.Services.AddScoped<DraftLinkDesk>();
        builder.Services.AddSingleton<LocalMoments>();
        builder.Services.AddSingleton<UploadJobs>();
        builder.Services.AddHostedService<StagingSweep>();
    }
}
