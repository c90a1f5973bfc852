using System.Globalization;

namespace CinephileCorner.Domain.Films;

/// <summary>
/// What tells one film from another: title, year, and where two share both a qualifier, <c>Here [Robert Zemeckis]</c>.
/// </summary>
/// <param name="Title">As printed, without year and qualifier.</param>
/// <param name="Year">Null when nobody said it.</param>
/// <param name="Qualifier">Null where title and year are enough.</param>
public sealed record FilmName(string Title, int? Year, string? Qualifier = null)
{
    /// <summary>Equal for spellings of one film; the unique key of the store.</summary>
    public string Key => FoldedTitle + "|" + Year?.ToString(CultureInfo.InvariantCulture) + "|" + TextFolding.Key(Qualifier ?? "");

    /// <summary>The address of the film: title, year and, where there is one, the qualifier.</summary>
    public Slug Slug => Slug.From(string.Create(CultureInfo.InvariantCulture, $"{Title} {Year} {Qualifier}"));

    /// <summary>“Here (2024)”, or the title alone when the year is unknown.</summary>
    public string WithYear => Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{Title} ({year})") : Title;

    /// <summary>With year and qualifier, as texts write it.</summary>
    public string Label => WithYear + (Qualifier is null ? "" : $" [{Qualifier}]");

    /// <summary>With year and qualifier, as pages print it: “Here (2024), Robert Zemeckis”.</summary>
    public string Whole => Qualifier is null ? WithYear : $"{WithYear}, {Qualifier}";

    /// <summary>The qualifier in a <see cref="Key"/>, folded; empty where the film has none.</summary>
    public static string QualifierIn(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key[(key.LastIndexOf('|') + 1)..];
    }

    /// <summary>What a <see cref="Key"/> is made of, each folded; empty for what the film has not.</summary>
    public static (string Title, string Year, string Qualifier) PartsOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var last = key.LastIndexOf('|');
        var first = key.LastIndexOf('|', last - 1);
        return (key[..first], key[(first + 1)..last], key[(last + 1)..]);
    }

    // A title of punctuation alone ("…") still has to be told from the next one.
    private string FoldedTitle => TextFolding.Key(Title) is { Length: > 0 } folded ? folded : Title.Trim();
}
