namespace CinephileCorner.Domain.Articles;

/// <summary>One entry of a ranking.</summary>
public sealed class RankingEntry
{
    private string _filmKey = "";
    private string? _aliasKey;

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>From 0, in the order of the page.</summary>
    public required int Position { get; init; }

    /// <summary>The number as printed; null when the heading has none.</summary>
    public required int? Number { get; init; }

    public required string Title { get; init; }

    public required int? Year { get; init; }

    /// <summary><see cref="Films.FilmName.Key"/> of the film: an entry links to the film whenever the site has it.</summary>
    public required string FilmKey { get => _filmKey; init => _filmKey = value; }

    /// <summary>The key of the name the text uses, where that film was merged into the one of <see cref="FilmKey"/>; null where it names it directly.</summary>
    public string? AliasKey { get => _aliasKey; init => _aliasKey = value; }

    /// <summary>Half points, 0 to 20; null when the entry has no score.</summary>
    public required int? HalfPoints { get; init; }

    public Score? Score => HalfPoints is { } halves ? Articles.Score.FromHalves(halves) : null;

    public required string BodyHtml { get; init; }

    public required string FeedHtml { get; init; }

    /// <summary>Gives the entry to the film that its name stands for now.</summary>
    public void CountAs(string filmKey, string? aliasKey) => (_filmKey, _aliasKey) = (filmKey, aliasKey);
}
