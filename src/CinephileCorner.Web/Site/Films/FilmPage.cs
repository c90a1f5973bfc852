using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Films;

/// <summary>A film as its page prints it.</summary>
public sealed record FilmPage : ISitePage
{
    public required PageHead Head { get; init; }

    public required IReadOnlyList<NamedLink> Crumbs { get; init; }

    public required FilmFacts Film { get; init; }

    /// <summary>As the lead review states them; null where only news is about the film.</summary>
    public required ReviewFacts? Facts { get; init; }

    /// <summary>Earliest first.</summary>
    public required IReadOnlyList<ArticleCard> Reviews { get; init; }

    /// <summary>Its places in rankings, and news about it, newest first.</summary>
    public required IReadOnlyList<NamingLine> NamedIn { get; init; }

    /// <summary>Sentences of other articles.</summary>
    public required NamingSentences Mentions { get; init; }

    public required SimilarFilms Similar { get; init; }

    /// <summary>“2023 · Bas Devos · 84 min”; where another film has title and year too, what tells them apart, unless the director does.</summary>
    public string Line => string.Join(" · ", new[]
    {
        Film.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), Film.DirectedBy, Film.Qualifier == Film.DirectedBy ? null : Film.Qualifier, Film.RuntimeMinutes is { } minutes ? $"{minutes} min" : null,
    }.OfType<string>());
}
