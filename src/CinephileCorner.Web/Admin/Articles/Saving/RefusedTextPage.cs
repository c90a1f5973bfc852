using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Articles.Saving;

/// <summary>A text that could not be taken, back in its author's hands.</summary>
public sealed record RefusedTextPage : AdminPage
{
    public required string Message { get; init; }

    public required string Text { get; init; }

    /// <summary>True when it waits for its author on the dashboard.</summary>
    public required bool IsKept { get; init; }
}
