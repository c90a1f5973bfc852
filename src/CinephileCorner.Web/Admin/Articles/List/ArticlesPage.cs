using CinephileCorner.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>A page of the list of articles.</summary>
public sealed record ArticlesPage : AdminPage
{
    public required ArticlesFilter Filter { get; init; }

    public required IReadOnlyList<ArticleRow> Rows { get; init; }

    public required IReadOnlyList<SelectListItem> Kinds { get; init; }

    public required IReadOnlyList<SelectListItem> States { get; init; }

    public required IReadOnlyList<SelectListItem> Critics { get; init; }

    /// <summary>Null on the last page.</summary>
    public required string? Next { get; init; }

    public required string ByTitle { get; init; }

    public required string ByChange { get; init; }

    public required string ByPublication { get; init; }

    public bool IsFiltered => Filter.Words.Length > 0 || !string.IsNullOrEmpty(Filter.Kind) || !string.IsNullOrEmpty(Filter.State) || !string.IsNullOrEmpty(Filter.Critic);
}
