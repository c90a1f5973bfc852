using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Transfer;

/// <summary>A file that may be an article.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="ShownPath">As the caller named it: messages say this.</param>
/// <param name="Root">The content folder it belongs to, absolute.</param>
/// <param name="SourcePath">Below the content folder, with <c>/</c>.</param>
/// <param name="FolderKind">What its folder stands for; null outside the three.</param>
internal sealed record FoundFile(string FullPath, string ShownPath, string Root, string SourcePath, ArticleKind? FolderKind)
{
    /// <summary>How it stood where it was exported, when readers did not have it any more; null otherwise.</summary>
    public ArticleState? TakenDown { get; init; }

    /// <summary>Whether the content folder holds a file at that path now.</summary>
    public bool HasNeighbour(string sourcePath) => File.Exists(Path.Combine(Root, sourcePath));
}
