using CinephileCorner.Content.Searching;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.Naming;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>The title of an entry, folded once, to be held against the titles of another version.</summary>
/// <param name="Numbers">The numbers in it: they tell one part of a film from the next.</param>
/// <param name="Bare">Without a leading article.</param>
internal sealed record FoldedTitle(string Title, string Bare, IReadOnlyList<string> Numbers, int? Year)
{
    private const int YearsOfDoubt = 2;

    public static FoldedTitle Of(OrderedEntry entry) =>
        new(TextFolding.Key(entry.Title) is { Length: > 0 } folded ? folded : entry.Title.Trim(), SortTitle.Of(entry.Title), TitleNumbers.In(entry.Title), entry.Year);

    /// <summary>Whether the other may be the same film under the same title: with a qualifier, or with another year no more than two apart. A film that was made again is another.</summary>
    public bool IsDatedAnew(FoldedTitle other) =>
        Title == other.Title && (Year is null || other.Year is null || Math.Abs(Year.Value - other.Year.Value) <= YearsOfDoubt);

    /// <summary>Whether the other may be the same film with a slip in its title, or without its article: of one year, and with the same numbers.</summary>
    public bool IsSlipOf(FoldedTitle other) =>
        Year is not null && Year == other.Year && (Bare == other.Bare || NearSpelling.IsNear(Title, other.Title)) && Numbers.SequenceEqual(other.Numbers, StringComparer.Ordinal);
}
