using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.Tests.ArticleFiles;

/// <summary>Whole files beside what they must say. On a difference the answer is written beside the test's output, to be read and kept.</summary>
public class SampleTests
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Folder, "*.md").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "ArticleFiles", "Samples");

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_says_what_stands_beside_it(string name)
    {
        var path = Path.Combine(Folder, name);
        var answer = JsonSerializer.Serialize(Answer(Reading.Of(File.ReadAllBytes(path), name)), Json);
        var beside = Path.ChangeExtension(path, ".expected.json");
        var expected = File.Exists(beside) ? File.ReadAllText(beside).TrimEnd() : "";
        if (answer != expected)
            File.WriteAllText(Path.ChangeExtension(path, ".actual.json"), answer);
        Assert.Equal(expected, answer);
    }

    [SkippableFact]
    public void The_magazine_reads_without_a_problem()
    {
        var folder = Path.Combine(Reading.Root(), "content");
        Skip.IfNot(Directory.Exists(folder), "There is no content here.");
        foreach (var path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
        {
            var kind = Path.GetFileName(Path.GetDirectoryName(path)) switch { "reviews" => ArticleKind.Review, "rankings" => ArticleKind.Ranking, "news" => ArticleKind.News, _ => (ArticleKind?)null };
            Assert.Empty(Reading.Of(File.ReadAllBytes(path), path, kind).Problems);
        }
    }

    private static object Answer(ArticleFileReading reading) => new
    {
        Problems = reading.Problems.Select(problem => problem.ToString()),
        Article = reading.File is not { } file ? null : new
        {
            Kind = file.Kind.ToString(),
            Slug = file.Slug.Value,
            file.Headline,
            file.Author,
            Published = file.Published?.ToString("O", CultureInfo.InvariantCulture),
            file.IsDraft,
            file.Summary,
            file.Tags,
            file.Aliases,
            Film = file.Film?.WithYear + (file.Film?.Qualifier is { } qualifier ? $" [{qualifier}]" : ""),
            Score = file.Score?.ToString(),
            Cast = file.Cast.Select(Credit),
            Crew = file.Crew.Select(Credit),
            file.Genres,
            file.RuntimeMinutes,
            file.Rated,
            Released = file.Released?.ToString("O", CultureInfo.InvariantCulture),
            Links = file.Links.Select(link => $"{link.Label}: {link.Url}"),
            Entries = file.Entries.Select(entry => $"{entry.Line}: {entry.Number} | {entry.Title} | {entry.Year} | {entry.Qualifier} | {entry.Score}"),
            Body = file.Body.Split('\n'),
            PublicSource = file.PublicSource.Split('\n'),
        },
    };

    private static string Credit(StatedCredit credit) => $"{credit.Person.Name} | {credit.Person.Qualifier} | {credit.As}";
}
