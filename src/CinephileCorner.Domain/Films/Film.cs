using CinephileCorner.Domain.Naming;

namespace CinephileCorner.Domain.Films;

/// <summary>
/// A film, or a series: no more than its name. What is known about it stands in the reviews, each with its own facts;
/// the earliest published review speaks for the film.
/// </summary>
public sealed class Film : INamed
{
    private Film() { }

    public Film(FilmName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Title = name.Title;
        Year = name.Year;
        Qualifier = name.Qualifier;
        Key = name.Key;
        Slug = name.Slug.Value;
        SortKey = SortTitle.Of(name.Title);
    }

    public int Id { get; private set; }

    /// <summary>As readers first had it, or as it was mended since.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Null when nobody said it.</summary>
    public int? Year { get; private set; }

    /// <summary>Tells two films of one title and year apart; null where there is one.</summary>
    public string? Qualifier { get; private set; }

    /// <summary><see cref="FilmName.Key"/>.</summary>
    public string Key { get; private set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>Orders titles A to Z, leading article left out.</summary>
    public string SortKey { get; private set; } = "";

    public int? CountsAsId { get; private set; }

    public string Label => new FilmName(Title, Year, Qualifier).Label;

    public void CountAs(int? id) => CountsAsId = id;

    /// <summary>Spells the title otherwise; its address stays.</summary>
    /// <exception cref="ArgumentException">It is another film's name.</exception>
    public void Respell(FilmName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!string.Equals(name.Key, Key, StringComparison.Ordinal))
            throw new ArgumentException($"“{name.Label}” is no spelling of “{Label}”.", nameof(name));
        Title = name.Title;
        Qualifier = name.Qualifier;
        SortKey = SortTitle.Of(name.Title);
    }

    /// <summary>Takes a free address when another film's name makes the same one.</summary>
    public void UseSlug(string slug) => Slug = slug;
}
