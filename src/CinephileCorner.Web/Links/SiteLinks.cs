using System.Globalization;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Assets;

namespace CinephileCorner.Web.Links;

/// <summary>Every address the site prints is made here, as a path from the root; <see cref="AbsoluteLinks"/> puts the base before it.</summary>
public sealed class SiteLinks(SiteAssets assets)
{
    public string Home => "/";

    public string Reviews => "/reviews";

    public string Rankings => "/rankings";

    public string News => "/news";

    public string Films => "/films";

    public string People => "/people";

    public string Genres => "/genres";

    public string Archive => "/archive";

    public string Connections => "/connections";

    public string Search => "/search";

    public string Suggestions => "/search/suggest";

    public string OpenSearch => "/opensearch.xml";

    /// <summary>The results for what somebody typed.</summary>
    /// <param name="part">One kind of results alone; null for all kinds.</param>
    public string SearchFor(string text, string? part = null) => Search + "?q=" + Uri.EscapeDataString(text) + (part is null ? "" : "&in=" + part);

    public string About => "/about";

    public string Rss => "/feed.xml";

    public string Atom => "/atom.xml";

    public string JsonFeed => "/feed.json";

    public string Manifest => "/manifest.webmanifest";

    public string List(ArticleKind kind) => kind switch
    {
        ArticleKind.Review => Reviews,
        ArticleKind.Ranking => Rankings,
        _ => News,
    };

    public string Article(ArticleKind kind, string slug) => List(kind) + "/" + Escape(slug);

    /// <summary>The article's Markdown.</summary>
    public string ArticleSource(ArticleKind kind, string slug) => Article(kind, slug) + ".md";

    /// <summary>A ranking's entries as a table.</summary>
    public string RankingCsv(string slug) => Article(ArticleKind.Ranking, slug) + ".csv";

    /// <summary>A ranking's entries as JSON.</summary>
    public string RankingJson(string slug) => Article(ArticleKind.Ranking, slug) + ".json";

    /// <summary>The drawn 1200×630 picture of an article.</summary>
    public string Card(ArticleKind kind, string slug) => "/cards" + Article(kind, slug) + ".png";

    public string SiteCard => "/cards/site.png";

    public string ReviewsWorthTheTrain => Reviews + "?minScore=8";

    public string ReviewsOfDecade(int decade) => Reviews + "?decade=" + Number(decade);

    public string ReviewsOfGenre(string slug) => Reviews + "?genre=" + Escape(slug);

    public string ReviewsOfYear(int year) => Reviews + "?year=" + Number(year);

    public string ReviewsOfCritic(string slug) => Reviews + "?critic=" + Escape(slug);

    /// <summary>Of a filtered list, those with a score and all above it.</summary>
    public string AndUp(string filteredReviews, Score least) => filteredReviews + "&minScore=" + least;

    public string Lists => "/lists";

    public string SavedList(string slug) => Lists + "/" + Escape(slug);

    public string ReviewsOfGenreBy(string genreSlug, string criticSlug) => ReviewsOfGenre(genreSlug) + "&critic=" + Escape(criticSlug);

    public string Film(string slug) => "/films/" + Escape(slug);

    public string FilmCard(string slug) => "/cards/films/" + Escape(slug) + ".png";

    /// <summary>The card of the film that has this address.</summary>
    public string CardOfFilm(string filmAddress) => "/cards" + filmAddress + ".png";

    /// <summary>Our mark as PNG; made in 180, 192 and 512 pixels.</summary>
    public string Icon(int pixels) => "/icons/" + Number(pixels) + ".png";

    public string Person(string slug) => "/people/" + Escape(slug);

    public string Collection(string slug) => "/collections/" + Escape(slug);

    /// <summary>The question how one film or person is connected to another.</summary>
    /// <param name="from">Address of the film or person; null leaves the side open, here and in <paramref name="to"/>.</param>
    public string Connection(string? from, string? to)
    {
        var sides = new[] { Side("from", from), Side("to", to) }.OfType<string>().ToList();
        return sides.Count == 0 ? Connections : Connections + "?" + string.Join('&', sides);
    }

    public string Critic(string slug) => "/critics/" + Escape(slug);

    public string Genre(string slug) => "/genres/" + Escape(slug);

    public string Tag(string slug) => "/tags/" + Escape(slug);

    public string Year(int year) => "/years/" + Number(year);

    public string ArchiveYear(int year) => "/archive/" + Number(year);

    public string ArchiveMonth(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"/archive/{year}/{month:00}");

    public string Media(string file) => "/media/" + Escape(file);

    /// <summary>A style, script, font or icon, by its path below the web root.</summary>
    public string Asset(string name) => assets.Address(name);

    /// <summary>A feed of part of the site: <c>/reviews/feed.xml</c>; the first part of the path is that of the list.</summary>
    public string FeedOf(string listPath, string feed) => listPath == Home ? feed : listPath + feed;

    private static string Escape(string segment) => Uri.EscapeDataString(segment);

    // A slash needs no escape in a query (RFC 3986, 3.4): the address reads as the one it names.
    private static string? Side(string key, string? address) => address is null ? null : key + "=" + address.TrimStart('/');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
