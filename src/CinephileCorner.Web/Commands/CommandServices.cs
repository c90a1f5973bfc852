using CinephileCorner.Data;
using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Commands;

/// <summary>The store and its import and export for a verb that does not serve, with the same settings as the site.</summary>
internal static class CommandServices
{
    /// <summary>Reads the settings and opens what they name; the caller closes it.</summary>
    /// <exception cref="WrongSettingException">A setting is wrong.</exception>
    public static ServiceProvider Open(string[] words)
    {
        var builder = WebApplication.CreateBuilder(SiteRoot.Options(words));
        builder.Configuration.AddSiteDefaults();
        var settings = SiteSettings.From(builder.Configuration, builder.Environment.ContentRootPath, builder.Environment.IsDevelopment());
        return new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddCinephileData(settings.Database)
            .AddCinephileTransfer(ContentServices.TransferOptionsOf(settings))
            .BuildServiceProvider();
    }
}
