using CinephileCorner.Web.Admin.Articles;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Preview;

/// <summary>What stands in place of a preview while the text cannot be read as an article.</summary>
public sealed record UnreadablePage : AdminPage
{
    public required IReadOnlyList<CheckedProblem> Problems { get; init; }
}
