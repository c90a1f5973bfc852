using CinephileCorner.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>One's own account.</summary>
public sealed record AccountPage : AdminPage
{
    public required string Email { get; init; }

    public required string Role { get; init; }

    public required string Name { get; init; }

    public required string TimeZone { get; init; }

    public required IReadOnlyList<SelectListItem> Zones { get; init; }

    /// <summary>Null for who writes nothing.</summary>
    public required string? Critic { get; init; }

    public required bool HasApp { get; init; }

    public required int Passkeys { get; init; }

    public required int Sessions { get; init; }
}
