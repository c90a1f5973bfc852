using CinephileCorner.Data;
using CinephileCorner.Web.Commands;
using CinephileCorner.Web.Hosting;

return await CommandLine.RunAsync(args, ServeAsync);

/// <summary>The table of contents of the running site.</summary>
public partial class Program
{
    internal static async Task<int> ServeAsync(string[] words, CancellationToken cancellationToken)
    {
        PatchFloor.Assert();
        var builder = WebApplication.CreateBuilder(SiteRoot.Options(words));
        builder.Configuration.AddSiteDefaults();
        var settings = SiteSettings.From(builder.Configuration, builder.Environment.ContentRootPath, builder.Environment.IsDevelopment());

        builder.AddSiteLogging();
        builder.AddStore(settings);
        builder.AddContent(settings);
        builder.AddMedia(settings);
        builder.AddMentions();
        builder.AddPages();
        builder.AddMachines();
        builder.AddAccounts(settings);
        builder.AddAdmin();
        builder.AddCaching();
        builder.AddTheDoor(settings);

        var app = builder.Build();
        app.UseSitePipeline();
        await app.Services.GetRequiredService<StoreStart>().OpenAsync(cancellationToken);
        await app.RunAsync(cancellationToken);
        return CommandLine.Done;
    }
}
