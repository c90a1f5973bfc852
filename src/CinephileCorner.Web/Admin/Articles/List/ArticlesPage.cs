using CinephileCorner.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>A page of the list of articles.</summary>
public sealed record ArticlesPage : AdminPage
{
    public required ArticlesFilter Filter { get; init; }

    public required IReadOnlyList<ArticleRow> Rows { get; init; }

    /// <summary>What everybody has, then what the editor has named.</summary>
    public required IReadOnlyList<NamedFilterLink> Lists { get; init; }

    public required IReadOnlyList<SelectListItem> Kinds { get; init; }

    public required IReadOnlyList<SelectListItem> States { get; init; }

    public required IReadOnlyList<SelectListItem> Critics { get; init; }

    public required IReadOnlyList<SelectListItem> Cares { get; init; }

    /// <summary>The address of this very page, without the choice.</summary>
    public required string Here { get; init; }

    /// <summary>The same with every box ticked, or with none when they are.</summary>
    public required string Choose { get; init; }

    /// <summary>Null on the last page.</summary>
    public required string? Next { get; init; }

    /// <summary>Null on the first page.</summary>
    public required string? First { get; init; }

    public required string ByTitle { get; init; }

    public required string ByChange { get; init; }

    public required string ByPublication { get; init; }

    /// <summary>What was typed as the name of a list and could not be one; null when nothing was.</summary>
    public string? TypedName { get; init; }

    /// <summary>The editor's own list that this is; null when it is none of them.</summary>
    public NamedFilterLink? Own => Lists.FirstOrDefault(list => list is { IsCurrent: true, Id: not null });

    public bool IsFiltered => Filter.Query(("sort", null)).Length > 0;

    public bool MaySave => Filter.Query().Length > 0 && !Lists.Any(list => list.IsCurrent);
}
