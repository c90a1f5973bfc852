namespace CinephileCorner.Web.Hosting;

/// <summary>Where things are: in a source checkout the repository's root is the content root, for a published program its own folder.</summary>
internal static class SiteRoot
{
    /// <summary>Options that find the roots from where the program stands, not from where it was called.</summary>
    public static WebApplicationOptions Options(string[] settings)
    {
        var checkout = Checkout();
        return new WebApplicationOptions
        {
            Args = settings,
            ContentRootPath = checkout ?? AppContext.BaseDirectory,
            WebRootPath = checkout is null
                ? Path.Combine(AppContext.BaseDirectory, "wwwroot")
                : Path.Combine(checkout, "src", "CinephileCorner.Web", "wwwroot"),
            ApplicationName = typeof(SiteRoot).Assembly.GetName().Name,
        };
    }

    private static string? Checkout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CinephileCorner.sln")))
                return folder.FullName;
        }
        return null;
    }

    /// <summary>Puts the settings file that lies beside the program below every other source: in a checkout the content root has none.</summary>
    public static void AddSiteDefaults(this ConfigurationManager configuration)
    {
        var defaults = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true).Build();
        configuration.Sources.Insert(0, new ChainedConfigurationSource { Configuration = defaults });
    }
}
