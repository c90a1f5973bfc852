using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Articles;

/// <summary>A question before something is done to an article.</summary>
public sealed record ConfirmPage : AdminPage
{
    public required int Id { get; init; }

    /// <summary>The verb of the button.</summary>
    public required string Verb { get; init; }

    /// <summary>What will happen.</summary>
    public required string What { get; init; }

    /// <summary>Where the form is sent.</summary>
    public required string Action { get; init; }
}
