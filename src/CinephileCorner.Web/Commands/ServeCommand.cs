using System.CommandLine;
using CinephileCorner.Data;
using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Commands;

/// <summary><c>serve</c>, or no verb at all: brings the store up to date, then serves the site, taking in changed content meanwhile.</summary>
internal static class ServeCommand
{
    public const string Verb = "serve";

    public static Command Make(string[] settings)
    {
        var command = new Command(Verb, "Serve the site: bring the store up to date, take in changed content, answer requests.");
        command.SetAction((_, cancellationToken) => RunAsync(settings, cancellationToken));
        return command;
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <exception cref="WrongSettingException">A setting is wrong.</exception>
    /// <exception cref="StoreUnusableException">The store cannot be used.</exception>
    public static async Task<int> RunAsync(string[] words, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(SiteRoot.Options(words));
        builder.Configuration.AddSiteDefaults();
        var settings = SiteSettings.From(builder.Configuration, builder.Environment.ContentRootPath);

        builder.AddSiteLogging();
        builder.AddStore(settings);
        builder.AddContent(settings);
        builder.AddPages();
        builder.AddMachines();
        builder.AddCaching();
        builder.AddTheDoor(settings);

        var app = builder.Build();
        app.UseSitePipeline();
        await app.Services.GetRequiredService<StoreStart>().OpenAsync(cancellationToken);
        await app.RunAsync(cancellationToken);
        return CommandLine.Done;
    }
}
