using System.Security.Cryptography;
using System.Text;
using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests;

/// <summary>An article that a test puts into the store without a file; everything but its slug has a default.</summary>
public sealed record TestArticle(string Slug, ArticleKind Kind = ArticleKind.Review)
{
    public string? Headline { get; init; }

    public string Summary { get; init; } = "A sentence that sums it up.";

    public string Critic { get; init; } = "Cinephile Corner";

    public string? Film { get; init; }

    public int? Year { get; init; } = 2020;

    /// <summary>Null for February 9 of the film's year.</summary>
    public DateOnly? Released { get; init; }

    public bool SaysReleased { get; init; } = true;

    public decimal? Score { get; init; } = 7;

    public int? Runtime { get; init; } = 90;

    public string[] Genres { get; init; } = ["Drama"];

    public string[] Tags { get; init; } = [];

    public string[] Directors { get; init; } = ["Bas Devos"];

    /// <summary>“Stefan Gota” or “Stefan Gota as Stefan”.</summary>
    public string[] Cast { get; init; } = ["Stefan Gota"];

    /// <summary>Name and job.</summary>
    public (string Name, string Job)[] Crew { get; init; } = [];

    public string? Series { get; init; }

    public string? OriginalTitle { get; init; }

    public string[] OtherTitles { get; init; } = [];

    public string[] Aliases { get; init; } = [];

    public Poster? Poster { get; init; }

    /// <summary>Names below <c>/media/</c> of pictures that it shows; the store has to have them.</summary>
    public string[] Pictures { get; init; } = [];

    /// <summary>Title and year, in the order of the page.</summary>
    public (string Title, int Year)[] Entries { get; init; } = [];

    public string BodyHtml { get; init; } = "<p>Words about it.</p>";

    /// <summary>Null for an hour before the test's now.</summary>
    public DateTime? PublishedUtc { get; init; }

    public bool IsDraft { get; init; }

    public bool IsWithdrawn { get; init; }

    internal async Task<Article> AddToAsync(CinephileDbContext db, DateTime now)
    {
        // “Here [Robert Zemeckis]” is another than “Here”.
        var named = (Film ?? char.ToUpperInvariant(Slug[0]) + Slug[1..].Replace('-', ' ')).TrimEnd(']').Split(" [");
        var title = named[0];
        var film = Kind == ArticleKind.Review || Film is not null ? await FilmAsync(db, new FilmName(title, Year, named.Length > 1 ? named[1] : null)) : null;
        var source = Encoding.UTF8.GetBytes("# " + Headline + "\n\n" + BodyHtml);
        var credits = new List<Credit>();
        if (Kind == ArticleKind.Review)
        {
            foreach (var (name, index) in Cast.Select((name, index) => (name, index)))
            {
                var words = name.Split(" as ");
                credits.Add(Credit.InCast(await PersonAsync(db, words[0]), words.Length > 1 ? words[1] : null, index));
            }
            foreach (var ((name, job), index) in Directors.Select(name => (name, "director")).Concat(Crew).Select((credit, index) => (credit, index)))
                credits.Add(Credit.InCrew(await PersonAsync(db, name), Job.Named(job), index));
        }
        var genres = new List<ArticleGenre>();
        foreach (var name in Kind == ArticleKind.Review ? Genres : [])
            genres.Add(new ArticleGenre(await FindOrAddAsync(db, db.Genres, new Genre(name), one => one.Slug == new Genre(name).Slug), genres.Count));
        var tags = new List<ArticleTag>();
        foreach (var name in Tags)
            tags.Add(new ArticleTag(await FindOrAddAsync(db, db.Tags, new Tag(name), one => one.Slug == new Tag(name).Slug), tags.Count));
        var critic = new Critic(Critic);

        var article = Article.Begin(Kind, Domain.Slug.From(Slug), now);
        article.Restate(new ArticleStatement
        {
            Headline = Headline ?? $"{title} Review: A Film to See",
            Summary = Summary,
            SummaryIsWritten = true,
            IsDraft = IsDraft,
            PublishedUtc = PublishedUtc ?? now.AddHours(-1),
            UpdatedUtc = null,
            Critic = await FindOrAddAsync(db, db.Critics, critic, one => one.Slug == critic.Slug),
            Film = film,
            Type = FilmType.Film,
            Series = Series is null ? null : await FindOrAddAsync(db, db.Series, new Series(Series), one => one.Slug == new Series(Series).Slug),
            OriginalTitle = OriginalTitle,
            OtherTitles = OtherTitles,
            Score = Kind == ArticleKind.Review && Score is { } points && Domain.Articles.Score.TryFrom(points, out var score) ? score : null,
            RuntimeMinutes = Runtime,
            Rated = "NR",
            Released = !SaysReleased ? null : Released ?? (Year is { } year ? new DateOnly(year, 2, 9) : null),
            Links = [],
            Art = ArtChoice.None,
            Poster = Poster,
            WordCount = 460,
            Text = new ArticleText
            {
                Source = source,
                SourceHash = Convert.ToHexStringLower(SHA256.HashData(source)),
                PublicSource = Encoding.UTF8.GetString(source),
                BodyHtml = BodyHtml,
                FeedHtml = BodyHtml,
                PlainText = System.Text.RegularExpressions.Regex.Replace(BodyHtml, "<[^>]+>", " ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Trim(),
                MadeByVersion = 1,
            },
            Credits = credits,
            Genres = genres,
            Tags = tags,
            Entries = Entries.Select((entry, index) => new RankingEntry
            {
                Position = index,
                Number = Entries.Length - index,
                Title = entry.Title,
                Year = entry.Year,
                FilmKey = new FilmName(entry.Title, entry.Year).Key,
                HalfPoints = null,
                BodyHtml = "<p>Why it stands here.</p>",
                FeedHtml = "<p>Why it stands here.</p>",
            }).ToList(),
            Aliases = Aliases,
            Pictures = [.. Pictures.Select(file => new ArticlePicture { Path = "/media/" + file, File = file, OriginalPath = "media/" + file, Width = 640, Height = 320 })],
        }, now);
        if (IsWithdrawn)
            article.Withdraw(now);
        db.Articles.Add(article);
        return article;
    }

    private static Task<Film> FilmAsync(CinephileDbContext db, FilmName name) => FindOrAddAsync(db, db.Films, new Film(name), film => film.Key == name.Key);

    // “Tom Holland [director]” is another than “Tom Holland”.
    private static Task<Person> PersonAsync(CinephileDbContext db, string words)
    {
        var parts = words.TrimEnd(']').Split(" [");
        var name = new PersonName(parts[0], parts.Length > 1 ? parts[1] : null);
        return FindOrAddAsync(db, db.People, new Person(name), person => person.Key == name.Key);
    }

    private static async Task<T> FindOrAddAsync<T>(CinephileDbContext db, DbSet<T> set, T added, System.Linq.Expressions.Expression<Func<T, bool>> match)
        where T : class
    {
        var found = set.Local.FirstOrDefault(match.Compile()) ?? await set.FirstOrDefaultAsync(match);
        if (found is not null)
            return found;
        db.Add(added);
        return added;
    }
}
