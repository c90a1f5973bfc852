using System.Security.Cryptography;
using CinephileCorner.Content;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Markdown;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Transfer;

/// <summary>Makes of a file's bytes what is stored: reads them and renders their prose, once, with its pictures in place.</summary>
internal sealed class ArticleMaker(TimeZoneInfo timeZone)
{
    /// <summary>Of reader, renderer and what is noted of both together; articles made by a lower one are made again.</summary>
    public const int Version = (Noted * 1_000_000) + (ArticleFileReader.Version * 1000) + MarkdownRenderer.Version;

    // 1: links to other articles. 2: jobs that stand in one breath.
    private const int Noted = 2;

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Never throws for what the bytes hold.</summary>
    /// <param name="path">As messages are to name the file.</param>
    /// <param name="findPicture">By the path as written: the picture, or what to say and to do.</param>
    public MadeArticle Make(string path, byte[] bytes, ArticleKind? folderKind, Func<string, (FoundPicture? Picture, string? What, string? Remedy)> findPicture)
    {
        var reading = ArticleFileReader.Read(path, bytes, new ArticleFileContext(folderKind, timeZone));
        var hash = HashOf(bytes);
        if (reading.File is not { } file)
            return new MadeArticle { Source = bytes, File = null, Hash = hash, Body = null, Problems = reading.Problems };

        List<Problem> problems = [.. reading.Problems, .. StoreLimits.Check(file, path)];
        var pictures = new Dictionary<string, FoundPicture?>(StringComparer.Ordinal);
        var context = new MarkdownContext
        {
            PictureUrl = name => Picture(name) is { } picture ? "/media/" + picture.File : null,
            PictureSize = name => Picture(name) is { } picture ? new PictureSize(picture.Width, picture.Height) : null,
        };
        if (file.Poster is { } poster)
            Picture(poster.Path);
        try
        {
            if (problems.Exists(problem => problem.Severity == Severity.Error))
                return new MadeArticle { Source = bytes, File = null, Hash = hash, Body = null, Problems = problems };
            if (file.Kind != ArticleKind.Ranking)
            {
                var body = MarkdownRenderer.Render(file.Body, context);
                return new MadeArticle { Source = bytes, File = file, Hash = hash, Body = body, WordCount = body.WordCount, Pictures = pictures, Problems = problems };
            }
            var ranking = MarkdownRenderer.RenderRanking(file.Body, file.Entries, context);
            return new MadeArticle { Source = bytes, File = file, Hash = hash, Body = ranking.Intro, Entries = ranking.Entries, WordCount = ranking.WordCount, Pictures = pictures, Problems = problems };
        }
        catch (MarkdownRefusedException refusal)
        {
            var (line, _) = TextPlace.Find(bytes, file.Body.Split('\n').ElementAtOrDefault(refusal.Line)?.TrimEnd() ?? "");
            problems.Add(new Problem(Severity.Error, path, line, 1, Sentence(refusal.Message), refusal.Remedy ?? "write it more simply"));
            return new MadeArticle { Source = bytes, File = null, Hash = hash, Body = null, Problems = problems };
        }

        FoundPicture? Picture(string name)
        {
            if (pictures.TryGetValue(name, out var known))
                return known;
            var (picture, what, remedy) = findPicture(name);
            if (what is not null)
            {
                var (line, column) = TextPlace.Find(bytes, name);
                problems.Add(new Problem(Severity.Warning, path, line, column, what, remedy));
            }
            return pictures[name] = picture;
        }
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
