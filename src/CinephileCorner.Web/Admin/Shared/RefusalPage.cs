namespace CinephileCorner.Web.Admin.Shared;

/// <summary>Why something was not done, where there is no form to say it beside.</summary>
public sealed record RefusalPage : AdminPage
{
    /// <summary>A sentence or two: what is wrong, and what to do.</summary>
    public required string Message { get; init; }
}
