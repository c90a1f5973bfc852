using CinephileCorner.Content.Editing;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;
using System.Text.Json;

namespace CinephileCorner.Data.Editing;

/// <summary>What stands for a draft whose text cannot be read as an article yet: who writes it, and what it is called.</summary>
internal static class DraftSkeleton
{
    private const int LongestHeadline = 150;

    /// <summary>The headline that a text seems to have, however broken it is; null when it has none.</summary>
    public static string? HeadlineOf(string text) => text.ReplaceLineEndings("\n").Split('\n')
        .Select(line => line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line.StartsWith("title:", StringComparison.Ordinal) ? line[6..] : "")
        .Select(line => line.Trim(' ', '"', '\'', '\t'))
        .Where(line => line.Length > 0)
        .Select(line => line.Length <= LongestHeadline ? line : line[..LongestHeadline])
        .FirstOrDefault();

    public static ArticleStatement Of(string headline, ArticleKind kind, Critic critic)
    {
        // A string of JSON is a string of YAML.
        var text = $"---\ntitle: {JsonSerializer.Serialize(headline)}\nkind: {kind.ToString().ToLowerInvariant()}\nauthor: {JsonSerializer.Serialize(critic.Name)}\nstatus: draft\n---\n";
        var source = SourceDocument.New(text);
        return new ArticleStatement
        {
            Headline = headline,
            Summary = "",
            SummaryIsWritten = false,
            IsDraft = true,
            PublishedUtc = null,
            UpdatedUtc = null,
            Critic = critic,
            Film = null,
            Type = FilmType.Film,
            Score = null,
            RuntimeMinutes = null,
            Rated = null,
            Released = null,
            Links = [],
            Art = ArtChoice.None,
            Poster = null,
            WordCount = 0,
            Text = new ArticleText { Source = source, SourceHash = ArticleMaker.HashOf(source), PublicSource = "", BodyHtml = "", FeedHtml = "", PlainText = "", MadeByVersion = ArticleMaker.Version },
            Credits = [],
            Genres = [],
            Tags = [],
            Entries = [],
            Aliases = [],
        };
    }
}
