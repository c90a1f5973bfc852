using System.Globalization;
using System.Text.RegularExpressions;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;

namespace CinephileCorner.Content.Mentions;

/// <summary>A name as <c>[[…]]</c> holds it: “Here”, “Here (2024)”, “Here [Robert Zemeckis]”, “Tom Holland [director]”, “Ed Wood [person]”.</summary>
/// <param name="Year">Null when none is written.</param>
/// <param name="Qualifier">Null when none is written.</param>
public sealed partial record WrittenName(string Name, int? Year, string? Qualifier)
{
    public FilmName Film => new(Name, Year, Qualifier);

    public PersonName Person => new(Name, Qualifier);

    /// <summary>True for “Ed Wood [person]”: the person, whatever films are called so.</summary>
    public bool IsOfPerson => IsQualifier("person");

    public static WrittenName Parse(string text)
    {
        var parts = Form().Match(text);
        return new WrittenName(
            parts.Groups["name"].Value,
            parts.Groups["year"].Success ? int.Parse(parts.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null,
            parts.Groups["qualifier"].Success ? parts.Groups["qualifier"].Value : null);
    }

    /// <summary>The text without the qualifier, which tells us whom it means and is no part of what readers read.</summary>
    public static string WithoutQualifier(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Form().Match(text).Groups["qualifier"] is { Success: true } qualifier ? text[..(qualifier.Index - 1)].TrimEnd() : text;
    }

    /// <summary>Whether it can mean that film of its title: what is not written may be anything.</summary>
    public bool Allows(KnownFilm film)
    {
        ArgumentNullException.ThrowIfNull(film);
        return (Year is null || Year == film.Year) && (Qualifier is null || IsQualifier(film.Qualifier));
    }

    /// <summary>Whether it can mean that person of its name.</summary>
    public bool Allows(KnownPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Year is null && (Qualifier is null || IsQualifier(person.Qualifier) || IsOfPerson);
    }

    private bool IsQualifier(string? other) => string.Equals(TextFolding.Key(Qualifier ?? ""), TextFolding.Key(other ?? ""), StringComparison.Ordinal);

    // A name has at least a letter: the brackets of “[REC]” are no qualifier.
    [GeneratedRegex(@"^(?<name>.+?)(?:\s*\((?<year>[0-9]{4})\))?(?:\s*\[(?<qualifier>[^\]]+)\])?$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
