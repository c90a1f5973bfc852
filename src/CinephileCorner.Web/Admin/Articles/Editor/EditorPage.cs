using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Articles.Editor;

/// <summary>An article on the desk.</summary>
public sealed record EditorPage : AdminPage
{
    /// <summary>Null for an article that has not been saved yet.</summary>
    public required int? Id { get; init; }

    public required ArticleKind Kind { get; init; }

    public required string Headline { get; init; }

    /// <summary>“Draft”, “Published”, “Published, with changes” …</summary>
    public required string State { get; init; }

    /// <summary>Path of the page readers have, or will have; null before the first save.</summary>
    public required string? Address { get; init; }

    /// <summary>True when readers can open it now.</summary>
    public required bool IsLive { get; init; }

    public required bool IsWithdrawn { get; init; }

    public required bool IsTrashed { get; init; }

    /// <summary>When it, or its changes, are due, in words; null when nothing is scheduled.</summary>
    public required string? Due { get; init; }

    public required string Text { get; init; }

    /// <summary>Hash of the version shown; empty before the first save.</summary>
    public required string Hash { get; init; }

    /// <summary>Tells this sheet from others: sent twice it begins one article. Scripts have a name of their own for it.</summary>
    public string Sheet { get; } = Guid.NewGuid().ToString("N");

    public required DateTime? SavedUtc { get; init; }

    public required string? SavedTime { get; init; }

    public required IReadOnlyList<EditorField> Facts { get; init; }

    public required IReadOnlyList<EditorField> Publishing { get; init; }

    public required IReadOnlyList<EditorField> Art { get; init; }

    public required CheckedText Check { get; init; }

    public required string Slug { get; init; }

    /// <summary>The address that was typed and could not be taken; null when none was.</summary>
    public string? TypedSlug { get; init; }

    /// <summary>Old paths that lead here.</summary>
    public required IReadOnlyList<string> FormerAddresses { get; init; }

    /// <summary>Revisions that wait to be settled.</summary>
    public required IReadOnlyList<int> Conflicts { get; init; }

    /// <summary>Texts of this editor that were meant for the article and could not be taken.</summary>
    public required int KeptTexts { get; init; }

    public required bool MayPublish { get; init; }

    /// <summary>Readable, but another critic's: nothing can be changed.</summary>
    public required bool IsReadOnly { get; init; }
}
