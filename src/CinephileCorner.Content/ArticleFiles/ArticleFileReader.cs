using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Reads a review file, a ranking or a piece of news, whatever state it is in.</summary>
public static class ArticleFileReader
{
    /// <summary>Raised whenever the same file would be read differently; stored articles of an older version are made again.</summary>
    public const int Version = 5;

    /// <summary>Never throws for what the bytes hold. What is wrong with them is in the answer, all of it at once.</summary>
    /// <param name="path">As messages are to name the file; its last part without <c>.md</c> is the slug.</param>
    public static ArticleFileReading Read(string path, ReadOnlyMemory<byte> bytes, ArticleFileContext context)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(context);
        var problems = new ProblemList(path);
        var file = FileLimits.AllowBytes(bytes.Length, problems) ? Read(path, bytes, context, problems) : null;
        return new ArticleFileReading(problems.HasErrors ? null : file, problems.InOrder());
    }

    private static ArticleFile? Read(string path, ReadOnlyMemory<byte> bytes, ArticleFileContext context, ProblemList problems)
    {
        var lines = SourceText.Lines(bytes.Span, problems);
        if (!FileLimits.AllowLines(lines, problems))
            return null;
        var matter = FrontMatterReader.Read(lines, context.TimeZone, problems);
        FileLimits.AllowBody(lines.Skip(matter.End), matter.End + 1, problems);
        var text = ArticleParts.Read(lines, matter, context.FolderKind, problems);
        var facts = new AgreedFacts(problems).Of(matter.Facts, text.Facts);
        var slug = matter.Slug?.Value ?? SlugOf(path, problems);
        var film = FilmOf(facts, text, slug, problems);
        if (facts.Score is { } score && text.Kind != ArticleKind.Review)
            problems.Warning(score.At, "Only a review has a score; this one is ignored", "delete it, or write “kind: review”");
        if (matter.Series is { } series && text.Kind != ArticleKind.Review)
            problems.Warning(series.At, "Only a review says which series its film belongs to; this one is ignored", "delete it, or write “kind: review”");
        foreach (var at in new[] { matter.OriginalTitle?.At, matter.OtherTitles?.At }.OfType<TextAt>().Where(_ => text.Kind != ArticleKind.Review))
            problems.Warning(at, "Only a review says how else its film is called; this is ignored", "delete it, or write “kind: review”");

        var file = new ArticleFile
        {
            Source = bytes,
            Kind = text.Kind,
            Slug = slug,
            SlugIsStated = matter.Slug is not null,
            Headline = text.Headline?.Text ?? (matter.IsUnread ? "" : HeadlineFor(film, text, problems)),
            Author = matter.Author,
            Published = matter.Published?.Value,
            Updated = matter.Updated?.Value,
            IsDraft = matter.IsDraft,
            Summary = matter.Summary?.Value,
            Tags = matter.Tags,
            Aliases = matter.Aliases,
            Poster = matter.Poster is { Value: var poster } ? new PosterPicture(poster, matter.PosterAlt?.Value, matter.PosterFocus?.Value.X ?? 50, matter.PosterFocus?.Value.Y ?? 50) : null,
            Art = matter.Art,
            Film = film,
            Type = facts.Type?.Value ?? FilmType.Film,
            Series = text.Kind == ArticleKind.Review ? matter.Series?.Value : null,
            OriginalTitle = text.Kind == ArticleKind.Review ? matter.OriginalTitle?.Value : null,
            OtherTitles = text.Kind == ArticleKind.Review ? matter.OtherTitles?.Value ?? [] : [],
            Score = text.Kind == ArticleKind.Review ? facts.Score?.Value : null,
            Cast = facts.Cast?.Value ?? [],
            Crew = facts.Crew?.Value ?? [],
            Genres = facts.Genres?.Value ?? [],
            RuntimeMinutes = facts.Runtime?.Value,
            Rated = facts.Rated?.Value,
            Released = facts.Released?.Value,
            Links = facts.Links?.Value ?? [],
            Body = string.Join('\n', text.Body.Select(line => line.Text)),
            Entries = text.Entries,
            PublicSource = PublicSource.Of(lines, matter, text.LeftOut),
        };
        ArticleFileValidator.Check(file, matter, new TextAt("", Math.Min(matter.End + 1, lines.Count), 1), problems);
        return file;
    }

    private static Slug SlugOf(string path, ProblemList problems)
    {
        var name = path.Replace('\\', '/').Split('/')[^1];
        if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            name = name[..^3];
        var made = Slug.From(name);
        if (name.Length == 0)
            problems.Error(new TextAt("", 1, 1), "The file has no name to make an address of", "name it after the article, as in “here-2024.md”");
        else if (!string.Equals(made.Value, name, StringComparison.Ordinal))
            problems.Note(new TextAt("", 1, 1), $"The file’s name is no slug; the article’s is {Wording.Quoted(made.Value)}", $"name the file “{made}.md”, or write “slug:”");
        return AddressText.ReadSlug(new TextAt(made.Value, 1, 1), problems) ?? made;
    }

    private static FilmName? FilmOf(StatedFacts facts, ArticleParts text, Slug slug, ProblemList problems)
    {
        var film = facts.Film?.Value;
        var place = facts.Film?.At ?? text.Headline ?? new TextAt("", 1, 1);
        if (film is not null && text.Facts.Film?.Value is { } named && !ReferenceEquals(film, named))
            film = Reconciled(film, named, text.Facts.Film.At, place, problems);
        var assumed = film is null && text.Kind == ArticleKind.Review;
        if (assumed)
            film = HeadlineText.FilmOf(text.Headline?.Text);
        if (film is null)
            return null;
        if (facts.Year is { } year)
        {
            if (film.Year is { } other && other != year.Value)
                problems.Warning(year.At, $"The year is {year.Value} here and {other} with the film’s title; “year:” counts", "make them agree");
            film = film with { Year = year.Value };
        }
        else if (film.Year is null && text.Kind == ArticleKind.Review && FilmText.YearOf(slug.Value) is { } guess)
        {
            film = film with { Year = guess };
            if (!assumed)
                problems.Note(place, $"The year {guess} was taken from the slug {Wording.Quoted(slug.Value)}", "write “year:” to be sure");
        }
        if (assumed)
            problems.Note(place, $"The headline was taken to mean the film {Wording.Quoted(film.WithYear)}", "write “film:” and “year:”, or “Read about …”, to be sure");
        return film;
    }

    // The front matter's title counts; what it leaves open, the year or the qualifier, the fact block may say of the same film.
    private static FilmName Reconciled(FilmName film, FilmName named, TextAt namedAt, TextAt place, ProblemList problems)
    {
        if (!string.Equals(TextFolding.Key(film.Title), TextFolding.Key(named.Title), StringComparison.Ordinal) || (film.Year is { } year && named.Year is { } other && year != other))
        {
            problems.Warning(place, $"The film is {Wording.Quoted(film.WithYear)} here and {Wording.Quoted(named.WithYear)} in the fact block; the front matter counts", $"correct it here or in line {namedAt.Line}");
            return film;
        }
        return film with { Year = film.Year ?? named.Year, Qualifier = film.Qualifier ?? named.Qualifier };
    }

    private static string HeadlineFor(FilmName? film, ArticleParts text, ProblemList problems)
    {
        var start = new TextAt("", 1, 1);
        if (film is null)
        {
            problems.Error(start, "The article has no headline", "write “title:” into the front matter, or a first line “# Headline”");
            return "";
        }
        var headline = text.Kind == ArticleKind.Review ? film.WithYear + " Review" : film.WithYear;
        problems.Note(start, $"There is no headline; {Wording.Quoted(headline)} was taken", "write “title:” into the front matter to have another");
        return headline;
    }
}
