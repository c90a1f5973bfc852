using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.Searching;

/// <summary>What somebody looks for, taken apart.</summary>
public sealed record SearchQuery
{
    /// <summary>As typed, trimmed and cut to <see cref="SearchQueryReader.LongestText"/>.</summary>
    public required string Text { get; init; }

    /// <summary>Words to be found, folded, each once, in order.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What some of the words stand for as well: “hitchcock” for “hitchcock’s”.</summary>
    public IReadOnlyDictionary<string, string> Owners { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What some of the words are together, with a hyphen between them: “spiderman” for “spider” and “man”.</summary>
    public IReadOnlyDictionary<string, string> Compounds { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The words outside quotation marks and filters, as typed.</summary>
    public required string Plain { get; init; }

    /// <summary>What stood in quotation marks: words to be found in a row, folded.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Phrases { get; init; } = [];

    /// <summary>Words of names; empty for no such filter. Each entry is one <c>director:</c>.</summary>
    public IReadOnlyList<string> Directors { get; init; } = [];

    /// <summary>Each entry is one <c>cast:</c>.</summary>
    public IReadOnlyList<string> Cast { get; init; } = [];

    public IReadOnlyList<string> Genres { get; init; } = [];

    public IReadOnlyList<string> Critics { get; init; } = [];

    /// <summary>First and last year of the film, both included; null for any. The first is after the last where two filters leave none.</summary>
    public (int First, int Last)? Years { get; init; }

    /// <summary>Least and most score, both included; null for any. The least is above the most where two filters leave none.</summary>
    public (Score Least, Score Most)? Scores { get; init; }

    /// <summary>What could not be understood, a sentence each that says what to write instead.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    public bool HasFilters => Directors.Count + Cast.Count + Genres.Count + Critics.Count > 0 || Years is not null || Scores is not null;

    /// <summary>True when there is nothing to look for.</summary>
    public bool IsEmpty => Words.Count == 0 && Phrases.Count == 0 && !HasFilters;
}
