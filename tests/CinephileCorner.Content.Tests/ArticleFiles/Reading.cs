using System.Text;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.Tests.ArticleFiles;

/// <summary>Reads texts as the importer would.</summary>
internal static class Reading
{
    public static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static ArticleFileReading Of(string text, string path = "here-2024.md", ArticleKind? folder = null) => Of(Encoding.UTF8.GetBytes(text), path, folder);

    public static ArticleFileReading Of(byte[] bytes, string path = "here-2024.md", ArticleKind? folder = null) =>
        ArticleFileReader.Read(path, bytes, new ArticleFileContext(folder, NewYork));

    /// <summary>The article of a text that has to be fine.</summary>
    public static ArticleFile File(string text, string path = "here-2024.md", ArticleKind? folder = null) => File(Of(text, path, folder));

    public static ArticleFile File(ArticleFileReading reading)
    {
        Assert.True(reading.File is not null, string.Join('\n', reading.Problems));
        return reading.File!;
    }

    /// <summary>A review with the given front matter lines.</summary>
    public static string Review(string frontMatter) => $"---\nfilm: Here\n{frontMatter}\n---\n\nMoss.\n";

    /// <summary>A review that ends with the given facts.</summary>
    public static string Facts(string facts) => $"# Here Review\n\nMoss.\n\n{facts}\n";

    /// <summary>Everything said about a text, a line each.</summary>
    public static string Said(string text, string path = "here-2024.md", ArticleKind? folder = null) => string.Join('\n', Of(text, path, folder).Problems);

    /// <summary>The folder that holds the solution.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "CinephileCorner.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
