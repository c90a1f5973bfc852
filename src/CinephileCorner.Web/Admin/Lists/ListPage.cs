using CinephileCorner.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CinephileCorner.Web.Admin.Lists;

/// <summary>One list to be stated, new or not.</summary>
public sealed record ListPage : AdminPage
{
    /// <summary>Null for a new one.</summary>
    public required int? Id { get; init; }

    /// <summary>As readers have it; null for a new one.</summary>
    public required string? Address { get; init; }

    public required SavedListForm Form { get; init; }

    public required IReadOnlyList<SelectListItem> Genres { get; init; }

    public required IReadOnlyList<SelectListItem> Critics { get; init; }
}
