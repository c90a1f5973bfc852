namespace CinephileCorner.Content.Tests.Drawings;

/// <summary>The stylesheets of the site, as they stand in the source.</summary>
internal static class Stylesheets
{
    public static string Path(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = System.IO.Path.Combine(folder.FullName, "src", "CinephileCorner.Web", "wwwroot", "css", name);
            if (File.Exists(file))
                return file;
        }
        throw new FileNotFoundException("These tests read the source they were built from; run them in a checkout.", name);
    }
}
