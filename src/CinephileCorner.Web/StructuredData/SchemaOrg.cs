using System.Globalization;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.StructuredData;

/// <summary>
/// Says in schema.org's words what pages say in ours. A page's query asks it for the things the page is about and puts
/// what <see cref="Page"/> makes of them into <see cref="PageHead.StructuredData"/>.
/// </summary>
public sealed class SchemaOrg(SiteOptions site, SiteLinks links, AbsoluteLinks absolute)
{
    internal const string Context = "https://schema.org";

    /// <summary>The one block of a page: a single thing as it is, several as a graph; nulls are left out, null for none.</summary>
    public static object? Page(params Thing?[] things)
    {
        ArgumentNullException.ThrowIfNull(things);
        var known = things.OfType<Thing>().ToList();
        return known.Count switch
        {
            0 => null,
            1 => known[0] with { Context = Context },
            _ => new ThingGraph(known.ConvertAll(thing => (object)thing)),
        };
    }

    /// <summary>The magazine: publisher of everything.</summary>
    public OrganizationThing Publisher => new() { Name = site.Title, Url = absolute.Of(links.Home), Logo = absolute.Of(links.Icon(512)) };

    /// <summary>A film, short, series or season with what one review states of it.</summary>
    /// <param name="facts">Null when no review is published.</param>
    public FilmThing Film(FilmFacts film, ReviewFacts? facts, FilmType type = FilmType.Film)
    {
        ArgumentNullException.ThrowIfNull(film);
        return new FilmThing(type switch { FilmType.Series => "TVSeries", FilmType.Season => "TVSeason", _ => "Movie" })
        {
            Name = film.Title,
            AlternateName = facts is null ? null : Some(facts.OtherTitles.Prepend(facts.OriginalTitle).OfType<string>()),
            Url = absolute.Of(film.Address),
            Director = People(facts, Job.Director.Name) ?? Some(film.Directors.Select(name => new PersonThing { Name = name })),
            Actor = People(facts, "Cast"),
            Duration = (facts?.RuntimeMinutes ?? film.RuntimeMinutes) is { } minutes ? Length(minutes) : null,
            ContentRating = facts?.Certificate,
            DatePublished = facts?.Released?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? film.Year?.ToString("0000", CultureInfo.InvariantCulture),
            Genre = Some(facts?.Genres.Select(genre => genre.Name)),
            SameAs = Some(facts?.Elsewhere.Select(link => link.Url)),
            IsPartOf = Some(facts?.Series.Select(series => new SeriesThing(SeriesType(type)) { Name = series.Name, Url = absolute.Of(series.Address) })),
            Image = film.Poster is { } poster ? absolute.Of(links.Media(poster.File)) : absolute.Of(links.CardOfFilm(film.Address)),
        };
    }

    /// <summary>Films that belong together, in the order of the page.</summary>
    public SeriesThing Series(PageHead head, string name, IEnumerable<ListedItem> films)
    {
        ArgumentNullException.ThrowIfNull(head);
        return new SeriesThing("MovieSeries")
        {
            Name = name,
            Url = absolute.Of(head.Address),
            HasPart = Some(films.Select(film => new FilmThing("Movie") { Name = film.Name, Url = film.Address is null ? null : absolute.Of(film.Address) })),
        };
    }

    /// <summary>A review.</summary>
    /// <param name="head">Its page's: headline, summary, address, dates and card.</param>
    /// <param name="film">Null inside a film, whose <see cref="FilmThing.Review"/> it then is.</param>
    public ReviewThing Review(PageHead head, FilmThing? film, Score? score, NamedLink critic)
    {
        ArgumentNullException.ThrowIfNull(head);
        return new ReviewThing
        {
            Headline = head.Title,
            Description = head.Description,
            Url = absolute.Of(head.Address),
            ItemReviewed = film,
            ReviewRating = score is { } points ? new RatingThing { RatingValue = points.Value } : null,
            Author = Author(critic),
            Publisher = Publisher,
            DatePublished = Moment(head.PublishedUtc),
            DateModified = Moment(head.UpdatedUtc ?? head.PublishedUtc),
            Image = Card(head),
            InLanguage = site.Language,
        };
    }

    /// <summary>A review among others, on the page of its film.</summary>
    public ReviewThing Review(ArticleCard review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return new ReviewThing
        {
            Headline = review.Headline,
            Description = review.Summary,
            Url = absolute.Of(review.Address),
            ReviewRating = review.Score is { } points ? new RatingThing { RatingValue = points.Value } : null,
            Author = Author(new NamedLink(review.CriticName, review.CriticAddress)),
            DatePublished = Moment(review.PublishedUtc),
        };
    }

    /// <summary>A piece of news.</summary>
    public NewsThing News(PageHead head, NamedLink critic)
    {
        ArgumentNullException.ThrowIfNull(head);
        return new NewsThing
        {
            Headline = head.Title,
            Description = head.Description,
            Url = absolute.Of(head.Address),
            Author = Author(critic),
            Publisher = Publisher,
            DatePublished = Moment(head.PublishedUtc),
            DateModified = Moment(head.UpdatedUtc ?? head.PublishedUtc),
            Image = Card(head),
            InLanguage = site.Language,
        };
    }

    /// <summary>A ranking, its entries in the order of the page.</summary>
    public ItemListThing Ranking(PageHead head, IEnumerable<ListedItem> entries)
    {
        ArgumentNullException.ThrowIfNull(head);
        var list = List(entries);
        var places = list.ItemListElement;
        return list with
        {
            Name = head.Title,
            Description = head.Description,
            Url = absolute.Of(head.Address),
            ItemListOrder = Context + (places.Count > 1 && places[0].Position > places[^1].Position ? "/ItemListOrderDescending" : "/ItemListOrderAscending"),
        };
    }

    /// <summary>Somebody in the credits.</summary>
    /// <param name="jobs">What they did, <c>Director</c>; empty when not known.</param>
    public PersonThing Person(PageHead head, string name, IEnumerable<string> jobs)
    {
        ArgumentNullException.ThrowIfNull(head);
        return new PersonThing { Name = name, Url = absolute.Of(head.Address), JobTitle = Some(jobs) };
    }

    /// <summary>The page of a critic.</summary>
    public ProfileThing Critic(PageHead head, string name)
    {
        ArgumentNullException.ThrowIfNull(head);
        return new ProfileThing
        {
            Name = head.Title,
            Description = head.Description,
            Url = absolute.Of(head.Address),
            InLanguage = site.Language,
            MainEntity = new PersonThing { Name = name, Url = absolute.Of(head.Address), WorksFor = Publisher },
        };
    }

    /// <summary>A page that lists others, in the order it shows them.</summary>
    public CollectionThing Collection(PageHead head, IEnumerable<ListedItem> items)
    {
        ArgumentNullException.ThrowIfNull(head);
        var list = List(items);
        return new CollectionThing
        {
            Name = head.Title,
            Description = head.Description,
            Url = absolute.Of(head.Address),
            InLanguage = site.Language,
            MainEntity = list.NumberOfItems == 0 ? null : list,
        };
    }

    /// <summary>The site, for its front page.</summary>
    public SiteThing Site() => new()
    {
        Name = site.Title,
        Description = site.Tagline,
        Url = absolute.Of(links.Home),
        InLanguage = site.Language,
        Publisher = Publisher,
        PotentialAction = new SearchActionThing(absolute.Of(links.Search) + "?q={search_term_string}"),
    };

    /// <summary>The way from the front page to this one; the front page itself is put before the steps.</summary>
    public BreadcrumbThing Trail(params NamedLink[] steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return new BreadcrumbThing
        {
            ItemListElement = steps.Prepend(new NamedLink(site.Title, links.Home))
                .Select((step, index) => new ListItemThing { Position = index + 1, Name = step.Name, Item = absolute.Of(step.Address) }).ToList(),
        };
    }

    private ItemListThing List(IEnumerable<ListedItem> items)
    {
        var all = items.ToList();
        // Where some have no number, or two the same, only the order of the page gives each a place of its own.
        var isNumbered = all.TrueForAll(item => item.Position is not null) && all.DistinctBy(item => item.Position).Count() == all.Count;
        var places = all.Select((item, index) => new ListItemThing
        {
            Position = isNumbered ? item.Position!.Value : index + 1, // all have one
            Name = item.Name,
            Url = item.Address is null ? null : absolute.Of(item.Address),
        }).ToList();
        return new ItemListThing { NumberOfItems = places.Count, ItemListElement = places };
    }

    private List<PersonThing>? People(ReviewFacts? facts, string label) =>
        Some(facts?.Credits.Where(line => line.Label == label).SelectMany(line => line.People).DistinctBy(person => person.Address, StringComparer.Ordinal)
            .Select(person => new PersonThing { Name = person.Name, Url = absolute.Of(person.Address) }));

    private PersonThing Author(NamedLink critic) => new() { Name = critic.Name, Url = absolute.Of(critic.Address) };

    private string Card(PageHead head) => absolute.Of(head.Card ?? links.SiteCard);

    private static List<T>? Some<T>(IEnumerable<T>? items) => items?.ToList() is { Count: > 0 } some ? some : null;

    private static string SeriesType(FilmType type) => type is FilmType.Film or FilmType.Short ? "MovieSeries" : "CreativeWorkSeries";

    private static string Length(int minutes) => string.Create(CultureInfo.InvariantCulture, $"PT{minutes}M");

    private static string? Moment(DateTime? utc) => utc?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
