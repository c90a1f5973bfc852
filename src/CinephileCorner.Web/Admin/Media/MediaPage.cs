using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Media;

/// <summary>The pictures, newest first, and the form that takes more.</summary>
public sealed record MediaPage : AdminPage
{
    public required MediaFilter Filter { get; init; }

    public required IReadOnlyList<MediaRow> Rows { get; init; }

    /// <summary>Of older pictures; null when there are none.</summary>
    public required string? Older { get; init; }

    /// <summary>What may be uploaded.</summary>
    public required string Limits { get; init; }

    /// <summary>“120 of 2,048 MiB of yours are used”.</summary>
    public required string Room { get; init; }
}
