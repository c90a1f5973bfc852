using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Articles.DraftLinks;

/// <summary>An article's draft links.</summary>
public sealed record DraftLinksPage : AdminPage
{
    public required int Id { get; init; }

    /// <summary>Those that work, newest first.</summary>
    public required IReadOnlyList<DraftLink> Links { get; init; }

    /// <summary>The address of one that was made this moment; null otherwise.</summary>
    public required string? Made { get; init; }
}
