using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.KeptTexts;

/// <summary>An editor's own texts that could not be saved.</summary>
public sealed record KeptTextsPage : AdminPage
{
    public required IReadOnlyList<KeptTextRow> Texts { get; init; }
}
