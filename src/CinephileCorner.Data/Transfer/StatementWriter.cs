using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Markdown;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Data.Transfer;

/// <summary>Puts what a file states into the store's words.</summary>
internal sealed class StatementWriter(NameRegister names, string defaultAuthor)
{
    public ArticleStatement Write(MadeArticle made, IReadOnlyList<string> aliases)
    {
        var file = made.File!; // only articles without an error are stored
        var body = made.Body!; // as above
        var film = file.Film is { } name ? names.Film(name) : default((Film Film, int? AliasId)?);
        return new ArticleStatement
        {
            Headline = file.Headline,
            Summary = file.Summary ?? body.Excerpt,
            SummaryIsWritten = file.Summary is not null,
            IsDraft = file.IsDraft,
            PublishedUtc = file.Published?.UtcDateTime,
            UpdatedUtc = file.Updated?.UtcDateTime,
            Critic = names.Critic(file.Author ?? defaultAuthor),
            Film = film?.Film,
            FilmAliasId = film?.AliasId,
            Type = file.Type,
            Series = file.Series is { } series ? names.Series(series) : null,
            OriginalTitle = file.OriginalTitle,
            OtherTitles = file.OtherTitles,
            Score = file.Score,
            RuntimeMinutes = file.RuntimeMinutes,
            Rated = file.Rated,
            Released = file.Released,
            Links = file.Links,
            Art = file.Art,
            Poster = PosterOf(file, made),
            WordCount = made.WordCount,
            Text = new ArticleText
            {
                Source = file.Source.ToArray(),
                SourceHash = made.Hash,
                PublicSource = file.PublicSource,
                BodyHtml = body.Html.Value,
                FeedHtml = body.FeedHtml.Value,
                PlainText = string.Join("\n\n", made.Entries.Prepend(body).Select(part => part.PlainText).Where(text => text.Length > 0)),
                MadeByVersion = ArticleMaker.Version,
            },
            Credits = [.. CastOf(file), .. CrewOf(file)],
            Genres = [.. file.Genres.Select(names.Genre).Distinct().Select((genre, position) => new ArticleGenre(genre, position))],
            Tags = [.. file.Tags.Select(names.Tag).Distinct().Select((tag, position) => new ArticleTag(tag, position))],
            Entries = [.. file.Entries.Select((entry, position) => EntryOf(entry, position, made))],
            InsideLinks = [.. made.Entries.Prepend(body).SelectMany(part => LinkedAddresses.Of(part.Html)).Distinct().Select(link => new InsideLink(link.Kind, link.Slug))],
            Pictures = [.. made.Pictures.Select(pair => PictureOf(pair.Key, pair.Value))],
            Aliases = aliases,
        };
    }

    private static Poster? PosterOf(ArticleFile file, MadeArticle made) =>
        file.Poster is { } poster && made.Pictures.GetValueOrDefault(poster.Path) is { } picture
            ? new Poster(picture.File, poster.Alt, poster.FocusX, poster.FocusY, picture.Width, picture.Height)
            : null;

    // A person stands once for each role or job.
    private IEnumerable<Credit> CastOf(ArticleFile file) => file.Cast
        .DistinctBy(credit => (credit.Person.Key, credit.As?.ToUpperInvariant()))
        .Select((credit, position) => (credit, position, Named: names.Person(credit.Person)))
        .Select(one => Credit.InCast(one.Named.Person, one.credit.As, one.position, one.Named.AliasId));

    private IEnumerable<Credit> CrewOf(ArticleFile file) => file.Crew
        .SelectMany(credit => Job.AllNamed(credit.As), (credit, job) => (credit.Person, Job: job))
        .DistinctBy(credit => (credit.Person.Key, credit.Job))
        .Select((credit, position) => (credit, position, Named: names.Person(credit.Person)))
        .Select(one => Credit.InCrew(one.Named.Person, one.credit.Job, one.position, one.Named.AliasId));

    private RankingEntry EntryOf(StatedEntry entry, int position, MadeArticle made)
    {
        var (key, aliasKey) = names.FilmKey(new FilmName(entry.Title, entry.Year, entry.Qualifier));
        return new RankingEntry
        {
            Position = position,
            Number = entry.Number,
            Title = entry.Title,
            Year = entry.Year,
            FilmKey = key,
            AliasKey = aliasKey,
            HalfPoints = entry.Score?.Halves,
            BodyHtml = made.Entries[position].Html.Value,
            FeedHtml = made.Entries[position].FeedHtml.Value,
        };
    }

    private static ArticlePicture PictureOf(string path, FoundPicture? picture) => new()
    {
        Path = path,
        File = picture?.File,
        OriginalPath = picture?.OriginalPath,
        Width = picture?.Width ?? 0,
        Height = picture?.Height ?? 0,
    };
}
