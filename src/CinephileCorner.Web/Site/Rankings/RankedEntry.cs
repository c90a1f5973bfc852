using CinephileCorner.Content.Markdown;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>One entry on a ranking's page.</summary>
/// <param name="Anchor">Its id on the page: the slug of title, year and qualifier, so that it survives a new order.</param>
/// <param name="FormerAnchors">The ids it had under other spellings: links to these still lead to it.</param>
/// <param name="Qualifier">Tells the film from another entry of one title and year; as the site knows it, else as the ranking writes it; null where there is none.</param>
/// <param name="ReviewAddress">Our review of it; null when there is none.</param>
/// <param name="Moved">How it moved, “Up 3, from 12”; null where nobody asked, or where it stands where it stood.</param>
public sealed record RankedEntry(string Anchor, IReadOnlyList<string> FormerAnchors, int? Number, string Title, int? Year, string? Qualifier, Score? Score, SafeHtml Body, string? ReviewAddress, string? Moved)
{
    /// <summary>“Here (2024), Robert Zemeckis”, as far as the entry says it.</summary>
    public string Name => new FilmName(Title, Year, Qualifier).Whole;
}
