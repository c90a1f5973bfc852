using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.KeptTexts;

/// <summary>One kept text.</summary>
public sealed record KeptTextPage : AdminPage
{
    public required KeptTextRow Row { get; init; }

    public required string Text { get; init; }
}
