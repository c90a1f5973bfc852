using CinephileCorner.Content;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Transfer;

/// <summary>What an import has decided to do with one file, or with one article that an older version had made.</summary>
internal sealed record ArticlePlan
{
    /// <summary>Null for an article made again from the store alone.</summary>
    public required FoundFile? Found { get; init; }

    public required PlannedWork Work { get; init; }

    public ImportOutcome Outcome { get; init; }

    public MadeArticle? Made { get; init; }

    /// <summary>What the store will know of the article; the one in the store before is in <see cref="Before"/>.</summary>
    public KnownArticle? Article { get; init; }

    /// <summary>Null for a new article.</summary>
    public KnownArticle? Before { get; init; }

    /// <summary>The version itself, when an editor wrote it; null when it is the file's.</summary>
    public Revision? Written { get; init; }

    /// <summary>What the audit is to say of it, in the past tense; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>SHA-256 of the file, in hex.</summary>
    public string? FileHash { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The address it leaves; null when it stays.</summary>
    public string? MovedFrom => Before is not null && !string.Equals(Before.Address, Article?.Address, StringComparison.Ordinal) ? Before.Address : null;

    public ArticlePlan Refused(Problem problem) =>
        this with { Work = PlannedWork.Nothing, Outcome = ImportOutcome.Refused, Problems = [.. Problems, problem] };
}
