using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Transfer;

/// <summary>What an import has to know of a stored article to decide what becomes of a file. Kept up as the import goes on.</summary>
internal sealed class KnownArticle
{
    /// <summary>0 until it is stored.</summary>
    public int Id { get; set; }

    public required ArticleKind Kind { get; set; }

    public required string Slug { get; set; }

    public required string? SourcePath { get; set; }

    public required string SourceHash { get; set; }

    /// <summary>Of an upload: what was last agreed upon with one, if that is not the content folder's.</summary>
    public required string? AgreedHash { get; set; }

    /// <summary>Of the file that is kept in conflict, from where this import comes from; null when there is none.</summary>
    public string? ConflictHash { get; set; }

    public required int MadeByVersion { get; set; }

    public IReadOnlyList<KnownPicture> Pictures { get; set; } = [];

    public string Address => ArticleAddress.Of(Kind, Slug);

    /// <summary>Somebody changed it in the store since it last agreed with a file.</summary>
    public bool IsChangedInStore => !string.Equals(SourceHash, AgreedHash, StringComparison.Ordinal);

    public bool IsOld => MadeByVersion < ArticleMaker.Version;

    public KnownArticle Copy() => (KnownArticle)MemberwiseClone();
}
