using CinephileCorner.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CinephileCorner.Web.Admin.Auditing;

/// <summary>A page of what was done, newest first.</summary>
public sealed record AuditPage : AdminPage
{
    public required IReadOnlyList<AuditRow> Rows { get; init; }

    public required IReadOnlyList<SelectListItem> People { get; init; }

    /// <summary>Null on the last page.</summary>
    public required string? Next { get; init; }
}
